import { quoteName } from "../../../library/table/write/sql-text.js";
import type { Batch, TableSource } from "../../read/table-source.js";

const TOGETHER = "people_together";

/** Some rows, and the number of each in its file. */
export interface NumberedBatch {
  readonly batch: Batch;
  readonly rows: ArrayLike<number>;
}

/**
 * The rows of a long file with those of each person together, in their order: DuckDB sorts them on the disk.
 *
 * @returns undefined where the file is not in a DuckDB of ours, or has no such column.
 */
export function peopleTogether(
  { workplace, inEngine, columnNames }: TableSource,
  person: string | undefined,
  columns: readonly string[],
): AsyncIterable<NumberedBatch> | undefined {
  const lists = workplace?.lists;
  if (workplace === undefined || inEngine === undefined || lists === undefined) return undefined;
  if (person === undefined || !columnNames.includes(person)) return undefined;
  const names = columns.map((name) => quoteName(name, "duckdb")).join(", ");
  async function* batches(all: NonNullable<typeof lists>): AsyncGenerator<NumberedBatch> {
    await workplace?.query(
      `CREATE OR REPLACE TABLE ${TOGETHER} AS SELECT ${names}, CAST(ROW_NUMBER() OVER () - 1 AS DOUBLE) AS export_row FROM ${inEngine?.table} ORDER BY ${quoteName(person ?? "", "duckdb")}, export_row`,
    );
    for await (const some of all(`SELECT ${names}, export_row FROM ${TOGETHER}`)) {
      const rows = (some[columns.length] ?? []) as ArrayLike<number>;
      yield { batch: Object.fromEntries(columns.map((name, i) => [name, some[i] ?? []])), rows };
    }
    await workplace?.query(`DROP TABLE ${TOGETHER}`);
  }
  return batches(lists);
}
