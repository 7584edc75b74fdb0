import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, toTable } from "../../table/columns/data.js";
import { freezeDeep } from "../../table/columns/freeze-deep.js";
import type { DatasetName } from "../../table/datasets/dataset-name.js";
import { describeDataset } from "../../table/datasets/describe-dataset.js";
import { loadDataset } from "../../table/datasets/load-dataset.js";
import { type DiffOptions, diffTables } from "../../table/join/diff-tables.js";
import type { TableDiff } from "../../table/join/table-diff.js";

/** A shipped table beside a new download of it. */
export interface DatasetRefresh extends TableDiff {
  /** The dataset's name; empty where a table was given. */
  readonly dataset: string;
  /** The day on which the shipped table was taken; empty where a table was given. */
  readonly shipped: string;
}

/**
 * Compares a new download with the table that the course ships, before you trust either: columns and types that changed, rows
 * that came and went, totals that moved. The shipped table stays as it is.
 *
 * @param shipped the name of a dataset of the course, or an older download of yours.
 * @param download the new table: what `read` of an open data source gives, also while it is still on its way.
 * @param options `key`, the column or columns that name a row, by default all shared columns; `examples`, 5.
 * @throws when the dataset or a key column does not exist, or what the download throws: nothing is changed then.
 * @example
 * const today = { county: ["Wayne", "Kent"], votes: [12, 20] };
 * const change = await refreshDataset({ county: ["Wayne", "Kent"], votes: [10, 20] }, today, { key: "county" });
 * change.rowsChanged; // 1
 * change.totals[0].change; // 2
 */
export async function refreshDataset(
  shipped: DatasetName | Data,
  download: Data | Promise<Data>,
  options: DiffOptions = {},
): Promise<DatasetRefresh> {
  checkOptions("refreshDataset", options, { key: "text or texts", examples: "number" });
  const isName = typeof shipped === "string";
  const before = isName ? loadDataset(shipped) : toTable(shipped);
  const retrieved = isName ? describeDataset(shipped).retrieved : "";
  const diff = diffTables(before, await download, options);
  return freezeDeep({ ...diff, dataset: isName ? shipped : "", shipped: retrieved });
}
