import { join } from "node:path";
import { readNotebook } from "../../../publishing/course/notebook.js";
import { mimeBundle } from "../../../src/library/show/mime-bundle.js";
import { runCells } from "../run-notebook.js";

/** One cell of a page: what a learner reads in it, and what it has shown. */
export interface PageCell {
  readonly kind: "prose" | "code";
  readonly source: string;
  /** What the cell shows, as text. Empty for prose. */
  readonly shown: string;
}

/** The cells of a notebook as they are written, with nothing run. */
export function cellsOf(file: string): readonly PageCell[] {
  return readNotebook(join("notebooks", file)).cells.map(({ cell_type, source }) => ({
    kind: cell_type === "code" ? "code" : "prose",
    source,
    shown: "",
  }));
}

/**
 * Runs the cells of a page one after the other and gives what each has shown: its last value, its cards, its lines.
 *
 * @throws when a cell throws.
 */
export async function runPage(cells: readonly PageCell[]): Promise<readonly PageCell[]> {
  const shown = cells.map((): string[] => []);
  const code = cells.flatMap(({ kind, source }, at) => (kind === "code" ? [{ at, source }] : []));
  let current = 0;
  const { log } = console;
  console.log = (...words) => void shown[current]?.push(words.map(String).join(" "));
  try {
    await runCells(
      code.map(({ source }) => source),
      {
        before: (cell) => {
          current = code[cell]?.at ?? 0;
        },
        last: async (value) => shown[current]?.push(await textOf(value)),
      },
    );
  } finally {
    console.log = log;
  }
  return cells.map((cell, i) => ({ ...cell, shown: shown[i]?.join("\n") ?? "" }));
}

/** What a learner can read of a value: words without their marks, and of a chart also what it says and draws. */
async function textOf(value: unknown): Promise<string> {
  if (value === undefined) return "";
  const bundle = await mimeBundle(value);
  const html = bundle["text/html"];
  const words = typeof html === "string" ? readable(html) : String(bundle["text/plain"] ?? "");
  return `${words}\n${Object.entries(bundle)
    .filter(([type]) => type.includes("json"))
    .map(([, figure]) => drawnWords(figure).join("\n"))
    .join("\n")}`;
}

function readable(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&nbsp;", " ");
}

/** The words and labels in a chart, at any depth; long lists of numbers are the data, which nobody reads. */
function drawnWords(value: unknown): readonly string[] {
  if (typeof value === "string") return [readable(value)];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.length > 40 ? [] : value.flatMap(drawnWords);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) =>
      /^(?:data|layout|x|y|text|title|annotations|alt|name|label|value|customdata)$/.test(name),
    )
    .flatMap(([, held]) => drawnWords(held));
}
