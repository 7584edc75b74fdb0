// `npm run bench:engines`: how the time of a fit grows with the rows of a table, in three engines, and that our memory does not.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createContext } from "../../kernel-setup/context.mjs";
import { projectRoot } from "../../kernel-setup/paths.mjs";
import { startPostgres } from "../../tests/engine/servers/start/postgres.mjs";
import { newFolder } from "../../tests/engine/servers/start/server.mjs";
import { startSpark } from "../../tests/engine/servers/start/spark.mjs";
import { sparkHome } from "../../tests/engine/servers/start/spark-home.mjs";

// The largest number of rows, for those who have less time: npm run bench:engines -- 10000000
const most = Number(process.argv[2] ?? 100_000_000);
const sizes = [1_000_000, 10_000_000, 100_000_000].filter((rows) => rows <= most);
const program = fileURLToPath(new URL("one-fit.mjs", import.meta.url));

/**
 * @param {string} engine
 * @param {string} address
 * @param {number} rows
 * @returns {Promise<Record<string, string | number | boolean>>}
 */
function oneFit(engine, address, rows) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, engine, address, String(rows)], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0
        ? resolve(JSON.parse(output))
        : reject(new Error(`${engine} with ${rows} rows ended with code ${code}.`)),
    );
  });
}

/** @type {Record<string, string | number | boolean>[]} */
const results = [];
const report = async (
  /** @type {string} */ engine,
  /** @type {string} */ address,
  /** @type {number} */ rows,
) => {
  const result = await oneFit(engine, address, rows);
  results.push(result);
  console.log(JSON.stringify(result));
};

for (const rows of sizes) {
  const folder = newFolder();
  await report("DuckDB", path.join(folder, "bench.duckdb"), rows).finally(() =>
    fs.rmSync(folder, { recursive: true, force: true }),
  );
}
for (const start of [
  {
    engine: "PostgreSQL",
    server: () => startPostgres({ max_wal_size: "8GB", wal_level: "minimal", max_wal_senders: "0" }),
  },
  {
    engine: "Spark",
    server: async () => startSpark(await sparkHome(createContext(projectRoot)), { memory: "3g" }),
  },
]) {
  const server = await start.server();
  try {
    for (const rows of sizes.filter((size) => size <= 10_000_000))
      await report(start.engine, server.url, rows);
  } finally {
    await server.stop();
  }
}
console.table(
  results.map((result) =>
    Object.fromEntries(
      Object.entries(result).map(([name, value]) => [
        name,
        typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value,
      ]),
    ),
  ),
);
const peak = Math.max(...results.map((result) => Number(result["peak memory, MB"])));
console.log(`The most memory that this process used: ${peak.toFixed(0)} MB.`);
process.exitCode = peak < 300 ? 0 : 1;
