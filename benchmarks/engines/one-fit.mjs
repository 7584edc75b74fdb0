// One fit in one engine, in a process of its own, so that its peak of memory is its own: prints one line of JSON.
import { fitLogisticSQL, openDuckDB, openPostgres, openSpark } from "movement-data";

const [, , kind = "", address = "", size = "0"] = process.argv;
const rows = Number(size);
const engine =
  kind === "DuckDB"
    ? await openDuckDB(address, { memoryLimit: "120MB" })
    : await (kind === "Spark" ? openSpark(address) : openPostgres(address));

// Made inside the engine, by arithmetic that all engines have: a number in [0, 1) for each row and each k.
const double = kind === "PostgreSQL" ? "double precision" : "DOUBLE";
const drawn = (/** @type {number} */ k) =>
  `CAST((i * ${7_919 + 2 * k} + (i / ${1009 + k}) * ${104_729 + k}) % 1000003 AS ${double}) / 1000003`;
const source = {
  DuckDB: `(SELECT CAST(i AS BIGINT) AS i FROM range(${rows}) AS t(i))`,
  PostgreSQL: `(SELECT i FROM generate_series(0, ${rows - 1}::bigint) AS t(i))`,
  Spark: `(SELECT id AS i FROM range(${rows}))`,
}[/** @type {"DuckDB" | "PostgreSQL" | "Spark"} */ (kind)];
const whole = kind === "PostgreSQL" ? "/" : kind === "Spark" ? "DIV" : "//";
const table = `bench_${rows}`;

const memory = { base: process.memoryUsage().rss, peak: 0 };
const watch = setInterval(() => {
  memory.peak = Math.max(memory.peak, process.memoryUsage().rss);
}, 50);
const clock = () => performance.now() / 1000;
const began = clock();
if (kind === "DuckDB") await engine.query("SET preserve_insertion_order = false");
await engine.query(
  `CREATE TABLE ${table} AS SELECT 18 + 70 * u1 AS age, EXP(3 * u2) AS income, ` +
    "CASE WHEN u3 < 0.4 THEN 'Democrat' WHEN u3 < 0.8 THEN 'Republican' ELSE 'Independent' END AS party, " +
    "u4 < 0.6 AS owner, u5 < 1 / (1 + EXP(1.5 - 0.02 * (18 + 70 * u1) - CASE WHEN u4 < 0.6 THEN 0.5 ELSE 0 END)) AS voted " +
    `FROM (SELECT ${[1, 2, 3, 4, 5].map((k) => `${drawn(k).replace(/\/ (\d{4})\)/, `${whole} $1)`)} AS u${k}`).join(", ")} FROM ${source} AS numbers) AS people`,
);
const loaded = clock();
/** @type {number[]} */
const passes = [];
const fit = await fitLogisticSQL(engine, {
  table,
  outcome: "voted",
  predictors: ["age", "income", "party", "owner"],
  onProgress: () => passes.push(clock()),
});
const ended = clock();
await engine.query(`DROP TABLE ${table}`);
clearInterval(watch);
await engine.close();

const times = passes.slice(1).map((at, i) => at - /** @type {number} */ (passes[i]));
times.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    engine: kind,
    rows,
    "rows made, s": loaded - began,
    passes: passes.length,
    "one pass, s": times[Math.floor(times.length / 2)],
    "whole fit, s": ended - loaded,
    "our processor, s": (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
    "peak memory, MB": memory.peak / 2 ** 20,
    "at start, MB": memory.base / 2 ** 20,
    n: fit.n,
    converged: fit.converged,
  }),
);
