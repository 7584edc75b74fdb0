import type { Engine } from "../../../library/engine/connect/engine.js";
import { leaveRoom } from "../../../library/engine/connect/open-work-duckdb.js";
import { partsOf, SORTED_AT_ONCE } from "../../../library/engine/connect/sorted-parts.js";
import { quoteName } from "../../../library/table/write/sql-text.js";
import type { Batch, TableSource } from "../../read/table-source.js";

const NUMBERED = "contacts_numbered";

/** Some rows, and the number of each in its file. */
export interface NumberedBatch {
  readonly batch: Batch;
  readonly rows: ArrayLike<number>;
}

/**
 * The rows of a long file with those of each person together, in their order: DuckDB sorts them on the disk, some people at a
 * time.
 *
 * @param atOnce so many rows or so are sorted at a time.
 * @returns undefined where the file is not in a DuckDB of ours, or has no such column.
 */
export function peopleTogether(
  { workplace, inEngine, columnNames }: TableSource,
  person: string | undefined,
  columns: readonly string[],
  atOnce = SORTED_AT_ONCE,
): AsyncIterable<NumberedBatch> | undefined {
  const lists = workplace?.lists;
  if (workplace === undefined || inEngine === undefined || lists === undefined) return undefined;
  if (person === undefined || !columnNames.includes(person)) return undefined;
  const quoted = (name: string): string => quoteName(name, "duckdb");
  const names = columns.map(quoted).join(", ");
  const kept = [...new Set([...columns, person])].map(quoted).join(", ");
  async function* batches(engine: Engine, all: NonNullable<typeof lists>): AsyncGenerator<NumberedBatch> {
    await engine.query(
      `CREATE OR REPLACE TABLE ${NUMBERED} AS SELECT ${kept}, CAST(ROW_NUMBER() OVER () - 1 AS DOUBLE) AS export_row FROM ${inEngine?.table}`,
    );
    const [counted] = await engine.query(`SELECT CAST(COUNT(*) AS DOUBLE) AS n FROM ${NUMBERED}`);
    await leaveRoom(engine);
    const who = quoted(person ?? "");
    for (const those of partsOf(who, Number(counted?.n), atOnce)) {
      for await (const some of all(
        `SELECT ${names}, export_row FROM ${NUMBERED} WHERE ${those} ORDER BY ${who}, export_row`,
      )) {
        const rows = (some[columns.length] ?? []) as ArrayLike<number>;
        yield { batch: Object.fromEntries(columns.map((name, i) => [name, some[i] ?? []])), rows };
      }
    }
    await engine.query(`DROP TABLE ${NUMBERED}`);
  }
  return batches(workplace, lists);
}
