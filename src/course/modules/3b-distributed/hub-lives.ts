import type { ColumnTable } from "arquero";
import { loadArquero } from "../../../library/table/columns/load-arquero.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";

interface Life {
  readonly coach: boolean;
  readonly last: number;
}

/** The last week of the hub sets. */
export const LAST_WEEK = 16;

/** One row a hub: its coach, first and last week, shifts, and whether it worked in the last week. */
export function hubLives(): ColumnTable {
  const { op } = loadArquero();
  return loadDataset("hub-weeks")
    .groupby("hub", "coach")
    .rollup({ started: op.min("startedWeek"), last: op.max("week"), shifts: op.sum("worked") })
    .derive({
      coached: (h: Life) => (h.coach ? 1 : 0),
      alive: (h: Life) => (h.last === 16 ? 1 : 0),
    });
}
