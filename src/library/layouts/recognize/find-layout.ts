import type { Layout } from "../describe/layout.js";
import { cellsBelow } from "./cells-below.js";
import type { LayoutCertainty } from "./layout-match.js";
import { type CellMatch, cutLines, hasWidthOf, matchCells } from "./match-cells.js";
import { type HeaderMatch, type MatchedColumn, matchHeader } from "./match-header.js";
import { makerOf, nameWeights } from "./name-weights.js";
import type { SeenFile } from "./seen-file.js";

/** The layout that a file has, and its columns in it. */
export interface FoundLayout {
  readonly layout: Layout;
  readonly certainty: Exclude<LayoutCertainty, "unknown">;
  readonly score: number;
  readonly by: "header" | "cells" | "fixed width";
  readonly matched: readonly MatchedColumn[];
  readonly others: readonly { readonly layout: string; readonly score: number }[];
}

/**
 * Finds the layout of a file among several, or nothing.
 *
 * @param by what to go by. Default: all, one after the other.
 */
export function findLayout(
  seen: SeenFile,
  layouts: readonly Layout[],
  by?: FoundLayout["by"],
): FoundLayout | undefined {
  if (by !== undefined) return WAYS[by](seen, layouts);
  return byHeader(seen, layouts) ?? byLines(seen, layouts) ?? byCells(seen, layouts);
}

const WAYS = { header: byHeader, "fixed width": byLines, cells: byCells } as const;

interface Ranked {
  readonly layout: Layout;
  readonly score: number;
  readonly certainty: FoundLayout["certainty"];
}

function byHeader(seen: SeenFile, layouts: readonly Layout[]): FoundLayout | undefined {
  const [header] = seen.rows;
  if (header === undefined) return undefined;
  const weigh = nameWeights(layouts);
  const ranked = layouts
    .filter(({ file }) => file.delimiters.length > 0)
    .map((layout) => matchHeader(header, layout, weigh))
    .map((match) => ({ ...match, certainty: byItsCells(match, headerCertainty(match, header.length), seen) }))
    .sort((a, b) => b.score - a.score);
  return chosen(ranked, "header", ({ matched }) => matched);
}

/** Few names that everybody uses are no sign, however well they fit. */
function headerCertainty(
  { layout, score, evidence, matched }: HeaderMatch,
  width: number,
): FoundLayout["certainty"] | undefined {
  const isWhole = score >= 0.99 && width >= 3;
  if (score < 0.6 || width < 2 || evidence < (isWhole ? 0.4 : 1)) return undefined;
  if (layout.confidence === "low") return "guess";
  if (evidence < 1.5) return isWhole ? "likely" : "guess";
  const known = new Set(matched.flatMap(({ column }) => column ?? [])).size;
  // A few columns of a short file that lacks others: any office may call its own so.
  if (known < FEW && known < 0.9 * layout.columns.length && layout.file.chosen !== true) return "guess";
  if (score >= 0.9 && layout.confidence === "high") return "sure";
  return score >= 0.75 ? "likely" : "guess";
}

/** Names that everybody uses fit files of other states: what stands below them has to fit too. */
function byItsCells(
  { matched, layout }: HeaderMatch,
  certainty: FoundLayout["certainty"] | undefined,
  { rows }: SeenFile,
): FoundLayout["certainty"] | undefined {
  if (certainty === undefined || certainty === "guess") return certainty;
  const { fit, against } = cellsBelow(rows.slice(1), matched, layout);
  return against > 0 && against >= fit ? "guess" : certainty;
}

const FEW = 7;

function byLines(seen: SeenFile, layouts: readonly Layout[]): FoundLayout | undefined {
  const ranked = layouts.flatMap((layout) => {
    if (layout.file.lines === undefined) return [];
    const { rows, fits } = cutLines(seen.lines, layout);
    return fits ? [judged(matchCells(rows, layout))] : [];
  });
  return chosen(ranked, "fixed width", inPlace);
}

function byCells(seen: SeenFile, layouts: readonly Layout[]): FoundLayout | undefined {
  const ranked = layouts
    .filter(
      ({ file, columns }) =>
        (file.lines === undefined || seen.delimiter === undefined) &&
        (file.ordered || file.header === "none") &&
        columns.length >= 4 &&
        // A table in memory has no marks.
        (seen.delimiter === undefined || file.delimiters.includes(seen.delimiter)),
    )
    .filter((layout) => hasWidthOf(seen.rows, layout))
    .map((layout) => judged(matchCells(seen.rows, layout)));
  return chosen(ranked, "cells", inPlace);
}

const inPlace = ({ layout }: Ranked): readonly MatchedColumn[] =>
  layout.columns.map((column) => ({ column }));

function judged(match: CellMatch): CellMatch & { readonly certainty: FoundLayout["certainty"] | undefined } {
  const { layout, score, strong, against } = match;
  const known = layout.confidence === "low" ? "guess" : undefined;
  const certainty =
    strong < 3 || score < 0.8 || against > strong / 4
      ? undefined
      : (known ??
        (score >= 0.93 && strong >= 4 && against === 0 && layout.file.header === "none" ? "sure" : "likely"));
  return { ...match, certainty };
}

function chosen<
  Match extends {
    readonly layout: Layout;
    readonly score: number;
    readonly certainty: FoundLayout["certainty"] | undefined;
  },
>(
  matches: readonly Match[],
  by: FoundLayout["by"],
  matchedOf: (match: Match & Ranked) => readonly MatchedColumn[],
): FoundLayout | undefined {
  const ranked = [...matches].sort((a, b) => b.score - a.score);
  // The best that is more than a guess counts before a better guess.
  const best =
    ranked.find(({ certainty }) => certainty !== undefined && certainty !== "guess") ??
    ranked.find(({ certainty }) => certainty !== undefined);
  if (best?.certainty === undefined) return undefined;
  const certainty = best.certainty;
  const others = ranked
    .filter((match) => match !== best && match.score >= best.score - 0.15)
    .slice(0, 3)
    .map(({ layout, score }) => ({ layout: layout.name, score }));
  const rival = ranked.find(
    ({ layout, certainty: other }) => other !== undefined && makerOf(layout) !== makerOf(best.layout),
  );
  const near = rival !== undefined && rival.score > best.score - 0.05;
  return {
    layout: best.layout,
    certainty: near && certainty === "sure" ? "likely" : certainty,
    score: best.score,
    by,
    matched: matchedOf({ ...best, certainty }),
    others,
  };
}
