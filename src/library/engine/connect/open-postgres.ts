import { columnOfType } from "./column-kind.js";
import { connectionProblem, describeServer } from "./connection-problem.js";
import { dataProblem } from "./data-problem.js";
import type { Engine, EngineRow, EngineValue } from "./engine.js";
import { loadDriver } from "./load-driver.js";
import { tableName } from "./table-name.js";

/** Rows that a stream fetches at a time. */
const BATCH_ROWS = 5000;

/** PostgreSQL's numbers for types whose text this library reads itself. */
const INT8 = 20;
const NUMERIC = 1700;

/**
 * Opens a connection to PostgreSQL or to what speaks its protocol: Amazon Redshift, Citus, CockroachDB.
 *
 * Needs the package `pg`.
 *
 * @param url for example "postgres://reader:secret@localhost:5432/campaign". The password never appears in an error.
 * @throws when the package is not installed, nobody answers at the address, or the server refuses the name or password.
 * @example
 * // const engine = await openPostgres("postgres://reader@localhost/campaign");
 * // const fit = await fitLogisticSQL(engine, { table: "voters", outcome: "voted", predictors: ["age"] });
 * // await engine.close();
 */
export async function openPostgres(url: string): Promise<Engine> {
  const server = describeServer(url, ["postgres:", "postgresql:"], 5432, "PostgreSQL");
  const { default: pg } = await loadDriver<typeof import("pg")>("pg", "PostgreSQL");
  const { Client } = pg;
  const client = new Client({
    connectionString: url,
    application_name: "movement-data",
    types: { getTypeParser: readType },
  });
  // Without a listener a connection that is lost between two queries would end the process.
  let lost: Error | undefined;
  client.on("error", (error) => {
    lost = error;
  });
  await client.connect().catch((error: unknown) => {
    throw connectionProblem(error, server);
  });
  const run = async (
    sql: string,
  ): Promise<{ rows: EngineRow[]; fields: { name: string; dataTypeID: number }[] }> => {
    if (lost !== undefined) throw connectionProblem(lost, server);
    try {
      // As lists: the driver's own objects cannot hold a column called "__proto__".
      const { rows, fields } = await client.query<EngineValue[]>({ text: sql, rowMode: "array" });
      return { rows: rows.map((values) => rowOf(fields, values)), fields };
    } catch (error) {
      throw connectionProblem(dataProblem(error), server);
    }
  };
  return {
    dialect: "postgres",
    query: async (sql) => (await run(sql)).rows,
    async *stream(sql) {
      await run("BEGIN");
      try {
        await run(`DECLARE movement_data_rows NO SCROLL CURSOR FOR ${sql}`);
        for (;;) {
          const { rows } = await run(`FETCH ${BATCH_ROWS} FROM movement_data_rows`);
          if (rows.length > 0) yield rows;
          if (rows.length < BATCH_ROWS) return;
        }
      } finally {
        if (lost === undefined) await run("ROLLBACK");
      }
    },
    async columns(table) {
      const { fields } = await run(`SELECT * FROM ${tableName(table, "postgres")} LIMIT 0`);
      const types = [...new Set(fields.map(({ dataTypeID }) => dataTypeID))];
      const { rows } = await run(
        `SELECT oid, typname, typtype FROM pg_type WHERE oid IN (${[0, ...types].join(", ")})`,
      );
      const names = new Map(
        rows.map(({ oid, typname, typtype }) => [Number(oid), typtype === "e" ? "enum" : String(typname)]),
      );
      // A numeric can be NaN here, as a floating-point number can.
      return fields.map(({ name, dataTypeID }) => {
        const column = columnOfType(name, names.get(dataTypeID) ?? "unknown");
        return dataTypeID === NUMERIC ? Object.freeze({ ...column, floating: true }) : column;
      });
    },
    async close() {
      await client.end().catch((error: unknown) => {
        if (lost === undefined) throw connectionProblem(error, server);
      });
    },
  };
}

/** How the text of a value is read, by type. */
function readType(type: number): (text: string) => unknown {
  if (type === INT8) {
    return (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text));
  }
  if (type === NUMERIC || type === 700 || type === 701 || type === 21 || type === 23) return Number;
  if (type === 16) return (text) => text === "t";
  return (text) => text;
}

function rowOf(fields: readonly { readonly name: string }[], values: readonly EngineValue[]): EngineRow {
  return Object.fromEntries(fields.map(({ name }, column) => [name, values[column] ?? null]));
}
