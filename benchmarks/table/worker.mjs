// One contender of the table bench: `node worker.mjs ours` or `node worker.mjs arquero voters.csv`. For each line on its
// input it loads the table, groups it once, and prints the times and the result.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [contender, file = ""] = process.argv.slice(2);
const { fromCSV } = await import("arquero");
const { loadDataset } = await import("../../dist/library/index.js");

/** @type {Readonly<Record<string, () => ReturnType<typeof loadDataset>>>} */
const loads = {
  ours: () => loadDataset("voter-file"),
  arquero: () => fromCSV(readFileSync(file, "utf8")),
};

for await (const _ of createInterface({ input: process.stdin })) {
  const start = performance.now();
  const busy = process.cpuUsage();
  const rows = /** @type {() => ReturnType<typeof loadDataset>} */ (loads[contender ?? ""])();
  const loaded = performance.now();
  const used = process.cpuUsage(busy);
  const groups = rows.groupby("party").count().orderby("party").objects();
  const end = performance.now();
  console.log(
    JSON.stringify({
      load: loaded - start,
      cpu: (used.user + used.system) / 1000,
      both: end - start,
      groups,
    }),
  );
}
