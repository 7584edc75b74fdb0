import { ASSIGN_OPTIONS, type AssignOptions, requireArms } from "../../experiment/assign/arm-options.js";
import { hashBorders } from "../../experiment/assign/hash-borders.js";
import { requireSeed } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import { requireEngine } from "../connect/require-engine.js";
import { tableName } from "../connect/table-name.js";
import { countWhere } from "../fit/sql-expressions.js";
import { addColumn } from "../tables/add-column.js";
import { tableColumns } from "../tables/table-columns.js";

/** Who is assigned in an engine, and where the answer goes. */
export interface AssignSQLOptions extends AssignOptions {
  /** The table of people. */
  readonly from: string;
  /** The new table, which must not exist. */
  readonly into: string;
  /** The column that says who somebody is: text, whole numbers or UUIDs. A household's id keeps households together. */
  readonly key: string;
  /** The name of the new column. Default "arm". */
  readonly column?: string;
}

/**
 * Assigns the people of a table where it is: writes a new table with all its columns and one more, the arm. The same key and
 * seed give the same arm in DuckDB, PostgreSQL, Spark and in `assignByHash`.
 *
 * `arms` default ["control", "treatment"], `probabilities` default equal, `seed` any whole number. The arms differ in size
 * by chance.
 *
 * Method: MD5 of "seed:key" as a uniform number (hash-based randomization; Kohavi, Tang and Xu 2020, "Trustworthy Online
 * Controlled Experiments", 14).
 *
 * @throws when the key is not in the table, is empty for anybody or could be written in several ways, the column's name is
 * taken, or the new table exists: nothing is changed.
 * @example
 * const engine = await openDuckDB();
 * await engine.query("CREATE TABLE people AS SELECT 'MI-000' || i AS voter FROM range(1, 4) AS t(i)");
 * await assignSQL(engine, { from: "people", into: "assigned", key: "voter", seed: 2026 });
 * const rows = await engine.query("SELECT arm FROM assigned ORDER BY voter");
 * await engine.close();
 * rows.map((row) => row.arm); // ["control", "control", "treatment"]
 */
export async function assignSQL(engine: Engine, options: AssignSQLOptions): Promise<void> {
  checkOptions("assignSQL", options, {
    ...ASSIGN_OPTIONS,
    from: "needed text",
    into: "needed text",
    key: "needed text",
    column: "text",
  });
  requireEngine(engine);
  const { from, into, key, column = "arm" } = options;
  const { dialect } = engine;
  const arms = requireArms(options);
  const seed = requireSeed(options.seed);
  const [keyColumn] = (await tableColumns(engine, from, [key])) as readonly [EngineColumn];
  requireOneSpelling(keyColumn);
  await requireUnicode(engine);
  const text = `CAST(${quoteName(key, dialect)} AS ${TEXT_TYPE[dialect]})`;
  await requireKeys(engine, from, key, text);

  const hash = `md5(${quoteText(`${seed}:`, dialect)} || ${text})`;
  const branches = hashBorders(arms).map(
    (border, arm) => `WHEN ${hash} < '${border}' THEN ${quoteText(arms.arms[arm] as string, dialect)}`,
  );
  const last = quoteText(arms.arms.at(-1) as string, dialect);
  await addColumn(engine, { from, into, column, expression: `CASE ${branches.join(" ")} ELSE ${last} END` });
}

const TEXT_TYPE: Readonly<Record<SQLDialect, string>> = {
  duckdb: "VARCHAR",
  postgres: "text",
  spark: "STRING",
};

const WHOLE_NUMBER = /^(tinyint|smallint|integer|int|int2|int4|int8|bigint|hugeint|u\w*int(eger)?)$/i;
const PADDED = /^(char|character|bpchar)\b/i;

/** 1.0 and 1, or "a" and "a  ", are the same to one engine and different to another. */
function requireOneSpelling({ name, kind, type }: EngineColumn): void {
  if ((kind === "text" && !PADDED.test(type)) || WHOLE_NUMBER.test(type) || /^uuid$/i.test(type)) return;
  throw new TypeError(
    `The key "${name}" must be a column of text or of whole numbers, but it is of type ${type}, which engines write differently. ` +
      "Make a text of it first.",
  );
}

async function requireKeys(engine: Engine, from: string, key: string, text: string): Promise<void> {
  const [row] = await engine.query(
    `SELECT ${countWhere(`${text} IS NULL OR ${text} = ''`, engine.dialect)} AS missing FROM ${tableName(from, engine.dialect)}`,
  );
  const missing = Number(row?.missing);
  if (missing === 0) return;
  throw new RangeError(
    `${missing} ${missing === 1 ? "row has" : "rows have"} no value in the key "${key}", so nobody can say who they are. Leave them out first.`,
  );
}

/** The hash is of the bytes of a text. PostgreSQL keeps them as its database says; all others keep UTF-8. */
async function requireUnicode(engine: Engine): Promise<void> {
  if (engine.dialect !== "postgres") return;
  const [row] = await engine.query("SHOW server_encoding");
  const encoding = String(row?.server_encoding);
  if (/^(utf-?8|unicode)$/i.test(encoding)) return;
  throw new RangeError(
    `This database keeps its texts as ${encoding}, so that the same key would go to another arm elsewhere. Use a database in UTF8.`,
  );
}
