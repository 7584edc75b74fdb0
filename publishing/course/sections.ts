import type { Cell, Notebook, Output } from "./notebook.js";

/** What a part of a notebook is for. A beat is predict, run, look, change one number. */
export type SectionKind =
  | "title"
  | "data"
  | "recall"
  | "beat"
  | "practice"
  | "thought"
  | "plan"
  | "honesty"
  | "key points";

/** Text that stands between two cells of code, or a cell of code with what it showed. */
export type Block =
  | {
      readonly kind: "prose";
      readonly cell: string;
      readonly text: string;
      readonly terms: readonly string[];
    }
  | {
      readonly kind: "code";
      readonly cell: string;
      readonly code: string;
      /** True where the notebook folds the code: it only fetches the tools of the page. */
      readonly folded?: boolean;
      readonly outputs: readonly Output[];
    };

/** The part of a notebook under one heading. */
export interface Section {
  readonly kind: SectionKind;
  /** The heading without its planned minutes, as Markdown. */
  readonly heading: string;
  /** Planned minutes, where the heading names them. */
  readonly minutes?: number;
  /** The name of its place in the page. */
  readonly anchor: string;
  readonly blocks: readonly Block[];
  /** The cell in which its heading stands. */
  readonly cell?: string;
}

/** The name of the cell that links the recording of its notebook. */
const RECORDING = "recording";

/** Cuts a notebook at its headings of the first and second level, wherever in a cell they stand. */
export function sectionsOf(notebook: Notebook): readonly Section[] {
  const sections: { heading: string; minutes?: number; cell: string; blocks: Block[] }[] = [];
  for (const cell of notebook.cells) {
    for (const block of blocksOf(cell)) {
      const [, heading] = block.kind === "prose" ? (/^##? (.+)$/m.exec(firstLine(block.text)) ?? []) : [];
      if (heading !== undefined || sections.length === 0) {
        sections.push({ ...readHeading(heading ?? notebook.metadata.title), cell: block.cell, blocks: [] });
      }
      const rest = block.kind === "prose" && heading !== undefined ? withoutFirstLine(block) : block;
      if (rest.kind === "code" || rest.text.trim() !== "") sections.at(-1)?.blocks.push(rest);
    }
  }
  const taken = new Set<string>();
  return sections.map((section, at) => {
    const kind = kindOf(section.heading, at);
    return { ...section, kind, anchor: freeAnchor(section.heading, taken) };
  });
}

function blocksOf(cell: Cell): readonly Block[] {
  // A page or a slide does not speak of the recording of the notebook.
  if (cell.cell_type === "raw" || cell.id === RECORDING) return [];
  if (cell.cell_type === "code") {
    const folded = cell.metadata.jupyter?.source_hidden === true;
    const block = { kind: "code", cell: cell.id, code: cell.source, outputs: cell.outputs } as const;
    return [folded ? { ...block, folded } : block];
  }
  const terms = cell.metadata["movement-data"]?.terms ?? [];
  return cell.source
    .split(/\n(?=##? )/)
    .map((text) => ({ kind: "prose", cell: cell.id, text: text.trim(), terms }));
}

function readHeading(line: string): { heading: string; minutes?: number } {
  const [, heading = line, minutes] = /^(.*?)\s*\((\d+) min\)$/.exec(line) ?? [];
  return minutes === undefined ? { heading } : { heading, minutes: Number(minutes) };
}

function kindOf(heading: string, at: number): SectionKind {
  if (at === 0) return "title";
  if (heading === "The data on this page") return "data";
  if (heading === "Two questions first") return "recall";
  if (heading === "Practice") return "practice";
  if (heading === "Thought exercise") return "thought";
  if (heading === "Your plan") return "plan";
  if (/cannot tell/.test(heading)) return "honesty";
  return /^(?:Key points|What to take away)$/.test(heading) ? "key points" : "beat";
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

function withoutFirstLine(block: Extract<Block, { kind: "prose" }>): Block {
  return { ...block, text: block.text.slice(firstLine(block.text).length).trim() };
}

/** A name for a place in a page, made of the words of its heading. */
export function anchorOf(text: string): string {
  const words = text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-");
  return words.replaceAll(/^-|-$/g, "") || "part";
}

function freeAnchor(heading: string, taken: Set<string>): string {
  const wanted = anchorOf(heading);
  let anchor = wanted;
  for (let n = 2; taken.has(anchor); n += 1) anchor = `${wanted}-${n}`;
  taken.add(anchor);
  return anchor;
}
