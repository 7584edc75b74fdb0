import { numberLiteral, quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import type { Engine, EngineRow, EngineValue } from "../connect/engine.js";
import { tableName } from "../connect/table-name.js";
import { asDouble } from "../fit/sql-expressions.js";

/** A column of rows that travel: what it holds, in the fewest kinds that every engine and file has. */
export interface TravellingColumn {
  readonly name: string;
  readonly kind: "whole number" | "number" | "boolean" | "date" | "text";
}

/** Rows in batches, none of them longer than memory should hold. */
export type RowBatches = AsyncIterable<readonly EngineRow[]> | Iterable<readonly EngineRow[]>;

/** Letters of one statement: the engines read long ones, but slowly. */
const MOST_LETTERS = 500_000;

const TYPES: Readonly<Record<SQLDialect, Readonly<Record<TravellingColumn["kind"], string>>>> = {
  duckdb: { "whole number": "BIGINT", number: "DOUBLE", boolean: "BOOLEAN", date: "DATE", text: "VARCHAR" },
  postgres: {
    "whole number": "bigint",
    number: "double precision",
    boolean: "boolean",
    date: "date",
    text: "text",
  },
  spark: { "whole number": "BIGINT", number: "DOUBLE", boolean: "BOOLEAN", date: "DATE", text: "STRING" },
};

/**
 * Makes a table and fills it with rows. When that fails, the table is removed again.
 *
 * @returns how many rows were written.
 * @throws the engine's own error, for example when the table exists.
 */
export async function insertRows(
  engine: Engine,
  into: string,
  columns: readonly TravellingColumn[],
  batches: RowBatches,
): Promise<number> {
  const { dialect } = engine;
  return fillTable(engine, into, columns, async (table) => {
    let written = 0;
    for await (const rows of batches) {
      for (const values of statements(rows, columns, dialect)) {
        await engine.query(`INSERT INTO ${table} VALUES ${values}`);
      }
      written += rows.length;
    }
    return written;
  });
}

/** Makes a table and lets it be filled. When that fails, the table is removed again. */
export async function fillTable(
  engine: Engine,
  into: string,
  columns: readonly TravellingColumn[],
  fill: (table: string) => Promise<number>,
): Promise<number> {
  const { dialect } = engine;
  const table = tableName(into, dialect);
  const types = columns.map(({ name, kind }) => `${quoteName(name, dialect)} ${TYPES[dialect][kind]}`);
  await engine.query(`CREATE TABLE ${table} (${types.join(", ")})`);
  try {
    return await fill(table);
  } catch (error) {
    // Where the connection is lost, so is this: the first error is the one to tell.
    await engine.query(`DROP TABLE ${table}`).catch(() => {});
    throw error;
  }
}

function* statements(
  rows: readonly EngineRow[],
  columns: readonly TravellingColumn[],
  dialect: SQLDialect,
): Generator<string> {
  let values: string[] = [];
  let letters = 0;
  for (const row of rows) {
    const text = `(${columns.map(({ name, kind }) => literal(row[name] ?? null, kind, dialect)).join(", ")})`;
    values.push(text);
    letters += text.length;
    if (letters < MOST_LETTERS) continue;
    yield values.join(", ");
    values = [];
    letters = 0;
  }
  if (values.length > 0) yield values.join(", ");
}

function literal(value: EngineValue, kind: TravellingColumn["kind"], dialect: SQLDialect): string {
  if (value === null) return "NULL";
  if (kind === "whole number") return String(value);
  if (kind === "boolean") return value === true ? "TRUE" : "FALSE";
  if (kind === "date") return `CAST(${quoteText(String(value), dialect)} AS DATE)`;
  if (kind === "text") return quoteText(String(value), dialect);
  const number = Number(value);
  return Number.isFinite(number) ? numberLiteral(number, dialect) : asDouble(`'${number}'`, dialect);
}
