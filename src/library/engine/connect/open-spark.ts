import { columnOfType } from "./column-kind.js";
import { connectionProblem, describeServer } from "./connection-problem.js";
import { dataProblem } from "./data-problem.js";
import type { Engine, EngineRow } from "./engine.js";
import { loadDriver } from "./load-driver.js";
import { plainValue } from "./plain-value.js";
import { tableName } from "./table-name.js";

/** Rows that are fetched at a time. */
const BATCH_ROWS = 10_000;

/**
 * Opens a session of Spark SQL over its Thrift server (HiveServer2 protocol), as `HiveThriftServer2` and most managed
 * Sparks offer it.
 *
 * Needs the package `hive-driver`.
 *
 * @param url for example "spark://reader:secret@localhost:10000/default". Add `?auth=nosasl` where the server is set to
 * it. The password never appears in an error.
 * @throws when the package is not installed, nobody answers at the address, or the server refuses the name or password.
 * @example
 * // const engine = await openSpark("spark://localhost:10000/default");
 * // const fit = await fitLogisticSQL(engine, { table: "voters", outcome: "voted", predictors: ["age"] });
 * // await engine.close();
 */
export async function openSpark(url: string): Promise<Engine> {
  const server = describeServer(url, ["spark:", "hive2:"], 10000, "Spark");
  const address = new URL(url);
  const hive = await loadDriver<typeof import("hive-driver")>("hive-driver", "Spark");
  const { TCLIService, TCLIService_types: types } = hive.thrift;
  const client = new hive.HiveClient(TCLIService, types);
  // The driver never answers a question that is under way when the connection goes: this promise ends it.
  let lost: Error | undefined;
  const gone = new Promise<never>((_, reject) => {
    const lose = (error: Error): void => {
      lost = error;
      reject(error);
    };
    client.on("error", lose);
    client.on("close", () => lose(Object.assign(new Error("connection closed"), { code: "ECONNRESET" })));
  });
  gone.catch(() => {});
  const authentication =
    address.searchParams.get("auth") === "nosasl"
      ? new hive.auth.NoSaslAuthentication()
      : new hive.auth.PlainTcpAuthentication({
          username: decodeURIComponent(address.username) || "anonymous",
          password: decodeURIComponent(address.password) || "anonymous",
        });
  const guard = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await Promise.race([lost === undefined ? work() : gone, gone]);
    } catch (error) {
      throw connectionProblem(dataProblem(sparkError(error)), server);
    }
  };
  const session = await guard(async () => {
    await client.connect(
      { host: server.host, port: server.port },
      new hive.connections.TcpConnection(),
      authentication,
    );
    return client.openSession({
      client_protocol: types.TProtocolVersion.HIVE_CLI_SERVICE_PROTOCOL_V8,
    });
  });
  const utils = new hive.HiveUtils(types);

  async function* stream(sql: string): AsyncGenerator<readonly EngineRow[]> {
    const operation = await guard(() => session.executeStatement(sql, { runAsync: true }));
    try {
      operation.setMaxRows(BATCH_ROWS);
      let names: readonly string[] | undefined;
      await guard(() => utils.waitUntilReady(operation, false, () => {}));
      do {
        await guard(() => operation.fetch());
        names ??= namesByPlace(operation.getSchema()?.columns ?? []);
        const rows = utils.getResult(operation).getValue() as Record<string, unknown>[] | null;
        operation.flush();
        if (rows !== null && rows.length > 0) yield rows.map((row) => plainRow(row, names ?? []));
      } while (operation.hasMoreRows());
    } finally {
      if (lost === undefined) await guard(() => operation.close());
    }
  }
  const query = async (sql: string): Promise<readonly EngineRow[]> => {
    const rows: EngineRow[] = [];
    for await (const batch of stream(sql)) rows.push(...batch);
    return rows;
  };
  // What stands in ${ } or after a backslash in a name or a text is a part of it, whatever the server is set to.
  await query("SET spark.sql.variable.substitute=false");
  await query("SET spark.sql.parser.escapedStringLiterals=false");
  const database = decodeURIComponent(address.pathname.slice(1));
  if (database !== "") await query(`USE ${tableName(database, "spark")}`);
  return {
    dialect: "spark",
    query,
    stream,
    async columns(table) {
      const rows = await query(`DESCRIBE QUERY SELECT * FROM ${tableName(table, "spark")}`);
      return rows.map((row) => columnOfType(String(row.col_name), String(row.data_type)));
    },
    async close() {
      if (lost !== undefined) return;
      await session.close();
      client.close();
    },
  };
}

/**
 * The names of the columns, which are told apart by their place from now on: the driver's own objects cannot hold a column
 * called "__proto__", cut "a.b" down to "b", and keep one of two columns of the same name.
 */
function namesByPlace(columns: readonly { columnName: string; position: number }[]): readonly string[] {
  const ordered = [...columns].sort((a, b) => a.position - b.position);
  const names = ordered.map(({ columnName }) => columnName);
  for (const [place, column] of ordered.entries()) column.columnName = `column ${place}`;
  return names;
}

function plainRow(row: Record<string, unknown>, names: readonly string[]): EngineRow {
  return Object.fromEntries(names.map((name, place) => [name, plainValue(row[`column ${place}`])]));
}

/** What Spark said about a failed statement, in its first sentence: what follows is a plan and a trace of Java. */
function sparkError(error: unknown): unknown {
  const { response } = (error ?? {}) as { response?: { errorMessage?: unknown } };
  const whole =
    typeof response?.errorMessage === "string"
      ? response.errorMessage
      : error instanceof Error
        ? error.message
        : String(error);
  if (!/Exception|Error running query/.test(whole)) return error;
  const [said = ""] = whole.split(/\r?\n/);
  return new Error(
    said
      .replace(/^.*(Exception|Error): /, "")
      .replace(/^Error running query: /, "")
      .replace(/^\[[A-Z0-9_.]+\] /, "")
      .trim(),
    { cause: error },
  );
}
