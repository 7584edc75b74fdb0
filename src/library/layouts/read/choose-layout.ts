import { howMany } from "../../words/how-many.js";
import type { Layout } from "../describe/layout.js";
import { allLayouts, describeLayout } from "../known-layouts.js";
import { type FoundLayout, findLayout } from "../recognize/find-layout.js";
import { cutLines, hasWidthOf, matchCells } from "../recognize/match-cells.js";
import { matchHeader } from "../recognize/match-header.js";
import { nameWeights } from "../recognize/name-weights.js";
import type { SeenFile } from "../recognize/seen-file.js";

/** The layout that is used, and the one that comes nearest, which may be only a guess. */
export interface ChosenLayout {
  readonly used: FoundLayout | undefined;
  readonly near: FoundLayout | undefined;
}

/**
 * The layout by which a file is read: one that is named, or the one that is recognized. A guess is never used by itself.
 *
 * @throws when there is no layout of that name, or the file is not of it.
 */
export function chooseLayout(seen: SeenFile, wanted: string, file: string): ChosenLayout {
  if (wanted === "none") return { used: undefined, near: undefined };
  if (wanted === "auto") {
    const near = findLayout(seen, allLayouts());
    return { used: near?.certainty === "guess" ? undefined : near, near };
  }
  const layout = describeLayout(wanted);
  const found = asWanted(seen, layout);
  if (found !== undefined) return { used: found, near: found };
  const width = seen.rows[0]?.length;
  throw new RangeError(
    `${file} does not look like "${layout.name}" (${layout.title}): it has ${width === undefined || width === 0 ? "no cells that something divides" : howMany(width, "column", "columns")}, ` +
      `and the layout has ${layout.columns.length}, of which too few are there. Leave the layout out to have it recognized, or say "none".`,
  );
}

/** Somebody says what the file is: half of it has to be there. */
function asWanted(seen: SeenFile, layout: Layout): FoundLayout | undefined {
  const [header] = seen.rows;
  const common = { layout, others: [], certainty: "likely" as const };
  if (header !== undefined && layout.file.lines === undefined) {
    const { matched, score } = matchHeader(header, layout, nameWeights(allLayouts()));
    const known = matched.filter(
      ({ column, repeated }) => column !== undefined || repeated !== undefined,
    ).length;
    if (known >= Math.min(header.length, layout.columns.length) / 2 && known > 0)
      return { ...common, by: "header", matched, score };
  }
  const inPlace = layout.columns.map((column) => ({ column }));
  if (layout.file.lines !== undefined) {
    const { rows, fits } = cutLines(seen.lines, layout);
    return fits
      ? { ...common, by: "fixed width", matched: inPlace, score: matchCells(rows, layout).score }
      : undefined;
  }
  const { score } = matchCells(seen.rows, layout);
  return hasWidthOf(seen.rows, layout) && score >= 0.5
    ? { ...common, by: "cells", matched: inPlace, score }
    : undefined;
}
