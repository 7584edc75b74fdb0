import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openPostgres } from "../../../src/library/engine/connect/open-postgres.js";
import { openSpark } from "../../../src/library/engine/connect/open-spark.js";
import { fitLogisticSQL } from "../../../src/library/engine/fit/fit-logistic-sql.js";
import { scoreSQL } from "../../../src/library/engine/score/score-sql.js";
import { cutWire } from "./cut-wire.js";
import { startPostgres } from "./start/postgres.mjs";
import type { Server } from "./start/server.mjs";
import { forSmallQueries, startSpark } from "./start/spark.mjs";

/** What both servers have in common, and how they differ. */
const servers = [
  {
    name: "PostgreSQL",
    url: () => inject("postgresURL"),
    open: openPostgres,
    start: () => startPostgres(),
    table: (name: string) =>
      `CREATE TABLE ${name} AS SELECT i AS id, (i * 37 % 1009) / 10.0e0 AS age, i * i % 7 < 3 AS voted, ` +
      "CAST(NULL AS double precision) AS nothing, CAST(NULL AS text) AS empty, CAST(NULL AS integer) AS unknown, " +
      "CASE WHEN i % 2 = 0 THEN i END AS even, CASE WHEN i % 2 = 1 THEN i END AS odd FROM generate_series(1, 2000) AS t(i)",
    retype: (table: string) => [`ALTER TABLE ${table} ALTER COLUMN age TYPE text USING 'about ' || age`],
  },
  {
    name: "Spark",
    url: () => inject("sparkURL"),
    open: openSpark,
    start: () => startSpark(process.env.SPARK_HOME ?? "", { memory: "600m", settings: forSmallQueries }),
    table: (name: string) =>
      `CREATE TABLE ${name} AS SELECT id, (id * 37 % 1009) / 10.0e0 AS age, id * id % 7 < 3 AS voted, ` +
      "CAST(NULL AS DOUBLE) AS nothing, CAST(NULL AS STRING) AS empty, CAST(NULL AS INT) AS unknown, " +
      "CASE WHEN id % 2 = 0 THEN id END AS even, CASE WHEN id % 2 = 1 THEN id END AS odd FROM range(1, 2001)",
    retype: (table: string) => [
      `CREATE TABLE ${table}_2 AS SELECT CONCAT('about ', age) AS age, voted FROM ${table}`,
      `DROP TABLE ${table}`,
      `ALTER TABLE ${table}_2 RENAME TO ${table}`,
    ],
  },
] as const;

/** One sentence or two on one line, without a trace, a password or a thing that nobody can read. */
async function saysOf(failing: Promise<unknown>): Promise<string> {
  const error = await failing.then(
    () => {
      throw new Error("It did not fail.");
    },
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  const { message } = error as Error;
  expect(message).toMatch(/^[^\n]{20,300}[.!]$/);
  expect(message).not.toMatch(/Exception|undefined|\bat [A-Za-z_$]+\.|se:cret|s3cret/);
  return message;
}

describe.each(servers)("$name", ({ name, url, open, start, table, retype }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open(url());
    await engine.query(table("fault_people"));
  });
  afterAll(() => engine.close());
  const climb = (to: Engine, onProgress: () => void, from = "fault_people") =>
    fitLogisticSQL(to, {
      table: from,
      outcome: "voted",
      predictors: ["age"],
      tolerance: 1e-300,
      maxIterations: 50,
      onProgress,
    });

  it("says that nobody answers, and where", async () => {
    const nobody = url().replace(/:\d+\//, ":1/");
    expect(await saysOf(open(nobody))).toContain(`Nobody answers as ${name} at 127.0.0.1:1.`);
  });

  it.each(["http://localhost/x", "postgres", "", "spark//x:s3cret@y"])(
    "refuses the address %j without repeating it",
    async (address) => {
      expect(await saysOf(open(address))).toMatch(new RegExp(`^The address of ${name} must look like `));
    },
  );

  it("says of NULL everywhere what is missing", async () => {
    const wrong = async (options: { outcome: string; predictors: string[] }) =>
      saysOf(fitLogisticSQL(engine, { table: "fault_people", ...options }));
    expect(await wrong({ outcome: "voted", predictors: ["nothing"] })).toBe(
      'Column "nothing" has no values: all of its 2,000 rows are missing.',
    );
    expect(await wrong({ outcome: "voted", predictors: ["age", "empty"] })).toMatch(
      /^Each of the 2,000 rows/,
    );
    expect(await wrong({ outcome: "unknown", predictors: ["age"] })).toMatch(/^Each of the 2,000 rows/);
    expect(await wrong({ outcome: "voted", predictors: ["even", "odd"] })).toMatch(/^Each of the 2,000 rows/);
  });

  it("says that a column has another type than the model knows", async () => {
    const model = await fitLogisticSQL(engine, {
      table: "fault_people",
      outcome: "voted",
      predictors: ["age"],
    });
    await engine.query(
      `CREATE TABLE fault_texts AS SELECT CAST(age AS ${name === "Spark" ? "STRING" : "text"}) AS age FROM fault_people`,
    );
    expect(await saysOf(scoreSQL(engine, model, { from: "fault_texts", into: "fault_never" }))).toMatch(
      /^The model knows "age" as number, but in fault_texts it is a column of type /,
    );
    await expect(engine.query("SELECT * FROM fault_never")).rejects.toThrow(/fault_never/);
  });

  it("says that a column changed its type during a fit", async () => {
    await engine.query(table("fault_changing"));
    const other = await open(url());
    const changed = async () => {
      for (const sql of retype("fault_changing")) await other.query(sql);
    };
    let work: Promise<void> | undefined;
    const slow: Engine = {
      ...engine,
      query: async (sql) => {
        await work;
        return engine.query(sql);
      },
    };
    const said = await saysOf(
      climb(
        slow,
        () => {
          work ??= changed();
        },
        "fault_changing",
      ),
    );
    await other.close();
    expect(said).toMatch(
      /^The table fault_changing was changed while it was read: column "age" was of type /,
    );
  });

  it("says that the connection was lost when the wire is cut during a fit", async () => {
    const { port } = new URL(url());
    const wire = await cutWire(Number(port));
    const through = await open(url().replace(`:${port}/`, `:${wire.port}/`));
    const said = await saysOf(climb(through, () => wire.cut()));
    expect(said).toMatch(
      new RegExp(`^The connection to ${name} at 127\\.0\\.0\\.1:${wire.port} was lost\\.`),
    );
    // Later questions say the same, and closing does not hang or throw.
    expect(await saysOf(through.query("SELECT 1"))).toBe(said);
    await through.close();
    await wire.close();
  });

  describe("on a server that is killed", () => {
    let server: Server | undefined;
    let doomed: Engine;
    beforeAll(async () => {
      const started = await start();
      server = started;
      doomed = await open(started.url);
      await doomed.query(table("fault_people"));
    });
    afterAll(() => server?.stop());

    it("says so when that happens during a fit", async () => {
      let killed: Promise<void> | undefined;
      const said = await saysOf(
        climb(doomed, () => {
          killed ??= server?.kill();
        }),
      );
      await killed;
      expect(said).toMatch(
        new RegExp(`^The connection to ${name} at 127\\.0\\.0\\.1:${server?.port} was lost\\.`),
      );
      await doomed.close();
      expect(await saysOf(open(server?.url ?? ""))).toMatch(/^Nobody answers as /);
    });
  });
});

describe("PostgreSQL alone", () => {
  it("says that the password is wrong", async () => {
    const wrong = inject("postgresURL").replace("se%3Acret%401", "s3cret");
    expect(await saysOf(openPostgres(wrong))).toMatch(
      /^PostgreSQL at 127\.0\.0\.1:\d+ refused the user name or the password\./,
    );
  });

  it("says that there is no such database", async () => {
    const wrong = inject("postgresURL").replace("/postgres", "/nowhere");
    expect(await saysOf(openPostgres(wrong))).toMatch(/has no database of the name in the address/);
  });

  it("says that a password is missing", async () => {
    const wrong = inject("postgresURL").replace(":se%3Acret%401", "");
    expect(await saysOf(openPostgres(wrong))).toMatch(/refused the user name or the password/);
  });
});
