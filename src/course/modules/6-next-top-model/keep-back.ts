import type { ColumnTable } from "arquero";
import { splitRows } from "../../../library/model/validate/split-rows.js";

/** The people that a model learns from, and those who are kept back to judge it. */
export interface KeptBack {
  readonly learned: ColumnTable;
  readonly kept: ColumnTable;
}

/** Keeps 30% of the people back, by the draw of the page. */
export function keepBack(people: ColumnTable): KeptBack {
  const { train, test } = splitRows(people.numRows(), { testShare: 0.3, seed: 2026 });
  return { learned: people.reify([...train]), kept: people.reify([...test]) };
}
