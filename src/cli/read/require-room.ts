import { getHeapStatistics } from "node:v8";
import { tableName } from "../../library/engine/connect/table-name.js";
import { quoteName } from "../../library/table/write/sql-text.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { TableSource } from "./table-source.js";

/** What a value takes in a list, what a text takes beside its letters, and what is worth a sentence beforehand. */
const BYTES_A_VALUE = 10;
const BYTES_A_TEXT = 40;
const WORTH_SAYING = 400e6;

/** Fewer rows than this always fit: nobody looks at their texts. */
const FEW_ROWS = 2_000_000;

/** The memory that is there: of the machine, and in it of the lists of this program. */
export interface Room {
  readonly free: number;
  readonly heap: number;
}

/**
 * Says what the columns of a long list will take in memory, before they are read.
 *
 * @param copies how many times the values are held at once.
 * @param more bytes that the work itself takes for a row.
 * @throws when they do not fit: a program that runs out of memory ends without a word.
 */
export async function requireRoom(
  source: TableSource,
  columns: readonly string[],
  { copies, more = 0 }: { readonly copies: number; readonly more?: number },
  { free, heap }: Room = { free: process.availableMemory(), heap: getHeapStatistics().heap_size_limit },
): Promise<void> {
  const { inEngine, workplace, say } = source;
  if (workplace === undefined || inEngine === undefined) return;
  const rows = await source.count();
  if (rows < FEW_ROWS) return;
  const kinds = await workplace.columns(inEngine.table);
  const texts = kinds.filter(({ name, kind }) => columns.includes(name) && kind !== "number");
  const words = await lettersOf(
    source,
    texts.map(({ name }) => name),
    rows,
  );
  const values = rows * BYTES_A_VALUE * copies;
  const inLists = values * (copies > 1 ? columns.length : texts.length) + words;
  const all = values * columns.length + words + rows * more;
  const size = `${howMany(columns.length, "column", "columns")} of ${howMany(rows, "row", "rows")} in memory, about ${gigabytes(all)} GB`;
  const has = Math.min(free, inLists > heap ? heap : free);
  if (all > has || inLists > heap) {
    throw new CommandProblem(
      `To do this with ${source.name} would hold ${size}, and there are ${gigabytes(has)} GB. Take a part of the list, or fewer columns.`,
      EXIT.missing,
    );
  }
  if (all > WORTH_SAYING) say?.(`This holds ${size}.`);
}

/** What the texts of some columns take: of few different ones each is held once. */
async function lettersOf(source: TableSource, names: readonly string[], rows: number): Promise<number> {
  if (names.length === 0 || source.inEngine === undefined) return 0;
  const { engine, table } = source.inEngine;
  const asked = names.map((name, i) => {
    const text = `CAST(${quoteName(name, "duckdb")} AS VARCHAR)`;
    return `CAST(approx_count_distinct(${text}) AS DOUBLE) AS n_${i}, AVG(strlen(${text})) AS l_${i}`;
  });
  const [seen] = await engine.query(`SELECT ${asked.join(", ")} FROM ${tableName(table, "duckdb")}`);
  return names.reduce((sum, _, i) => {
    const different = Number(seen?.[`n_${i}`] ?? 0);
    return sum + (different > rows / 20 ? rows : different) * (BYTES_A_TEXT + Number(seen?.[`l_${i}`] ?? 0));
  }, 0);
}

function gigabytes(bytes: number): string {
  return numberText(bytes / 1e9, { decimals: 1 });
}
