import type { Layout, LayoutColumn, RepeatedColumns } from "../../layouts/describe/layout.js";
import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import { findLayout } from "../../layouts/recognize/find-layout.js";
import type { Detection } from "./detector.js";

/** The columns of a file that is known: what the layout says about each. */
export interface KnownColumns {
  readonly layout: Layout;
  readonly columns: readonly (LayoutColumn | RepeatedColumns | undefined)[];
}

/** Fewer columns say nothing: a list of names and phones is everybody's. */
const FEWEST = 3;

/**
 * What is known about the columns of a table, by their names or, without names, by their cells. A layout that is only a
 * guess says nothing here.
 */
export function knownColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  layouts: readonly Layout[],
): KnownColumns | undefined {
  if (names.length < FEWEST || layouts.length === 0) return undefined;
  const look = { encoding: "utf-8", delimiter: undefined, firstRow: "unclear", lines: [] } as const;
  const byName = findLayout({ ...look, rows: [names] }, layouts, "header");
  const found = byName ?? findLayout({ ...look, rows }, layouts, "cells");
  if (found === undefined || found.certainty === "guess") return undefined;
  // Cells that look like those of a file of nobody are no proof that nobody stands in this one.
  if (byName === undefined && found.layout.columns.every(({ kind }) => kind === undefined)) return undefined;
  return {
    layout: found.layout,
    columns: names.map((_, at) => found.matched[at]?.column ?? found.matched[at]?.repeated),
  };
}

/** What shows by the cells alone, so that it counts where the layout knows nothing of it. */
const BY_CELLS: ReadonlySet<PersonalDataKind> = new Set([
  "email",
  "phone",
  "identity number",
  "bank or card number",
]);

/** What a column holds when the layout describes it: its kind, and what the cells show besides. */
export function withLayout(
  found: readonly Detection[],
  { layout, columns }: KnownColumns,
  at: number,
): readonly Detection[] {
  const column = columns[at];
  // What somebody typed into a form, or added to a list, can be anything.
  if (column === undefined || (column.kind === undefined && "pattern" in column && !("name" in column)))
    return found;
  const shown = found.filter(({ kind }) => kind !== column.kind && BY_CELLS.has(kind));
  if (column.kind === undefined) return shown;
  const about = column.says === undefined ? "" : `: ${column.says}`;
  return [
    {
      kind: column.kind,
      matches: (text) => text !== "",
      why: `This is ${layout.title}, and the column is described${about}.`,
    },
    ...shown,
  ];
}
