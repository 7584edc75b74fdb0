// Loads the largest dataset of the course and groups it once, beside Arquero reading the same rows as CSV: in one run, a
// process each, rounds interleaved. Exits with 1 when a target is missed or the groups differ. Loading is one thread of
// work, so its CPU time is the wall time of a machine that has nothing else to do.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { loadDataset, toCSV } from "../../dist/library/index.js";

const ROUNDS = 15;
/** Milliseconds in which a learner waits for the largest table, and how many times faster than CSV it should be. */
const MOST_MS = 150;
const LEAST_RATIO = 4;

const folder = join(tmpdir(), "movement-data-bench");
mkdirSync(folder, { recursive: true });
const csv = join(folder, "voter-file.csv");
writeFileSync(csv, toCSV(loadDataset("voter-file")));

/** @param {string} name */
function start(name) {
  const worker = fileURLToPath(new URL("worker.mjs", import.meta.url));
  const child = spawn(process.execPath, [worker, name, csv], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name,
    /** @type {{ load: number, cpu: number, both: number, groups: unknown }[]} */
    runs: [],
    async run() {
      child.stdin.write("run\n");
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} ended.`);
      this.runs.push(JSON.parse(value));
    },
    end: () => child.stdin.end(),
  };
}

const racers = [start("ours"), start("arquero")];
for (let round = 0; round <= ROUNDS; round++) for (const racer of racers) await racer.run();
for (const racer of racers) racer.end();

/** @param {number[]} numbers */
const least = (numbers) => Math.min(...numbers);
/** @param {number[]} numbers */
const middle = (numbers) => Number([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]);

console.log(
  `load 100,000 rows of 16 columns and group them once (${ROUNDS} rounds, load ${loadavg()[0]?.toFixed(1)})`,
);
console.log("            first ms    load: min   median      CPU   load and group: min   median");
const table = racers.map(({ name, runs: [first, ...rest] }) => {
  const load = rest.map((run) => run.load);
  const both = rest.map((run) => run.both);
  const cpu = least(rest.map((run) => run.cpu));
  const cell = (/** @type {number} */ value, width = 9) => value.toFixed(1).padStart(width);
  console.log(
    `  ${name.padEnd(8)}${cell(first?.load ?? 0, 10)}${cell(least(load), 13)}${cell(middle(load))}${cell(cpu)}${cell(least(both), 22)}${cell(middle(both))}`,
  );
  return { load: Math.min(cpu, least(load)), both: least(both), groups: JSON.stringify(first?.groups) };
});
const [ours, theirs] = table;
const ratio = (theirs?.both ?? 0) / (ours?.both ?? 1);
console.log(`  target: load in under ${MOST_MS} ms, reached ${ours?.load.toFixed(1)} ms`);
console.log(`  target against arquero's CSV: ${LEAST_RATIO} ×, reached ${ratio.toFixed(2)} ×`);
const same = ours?.groups === theirs?.groups;
if (!same) console.log(`  DIFFERS: ${ours?.groups} and ${theirs?.groups}`);
process.exitCode = same && ratio >= LEAST_RATIO && (ours?.load ?? MOST_MS) < MOST_MS ? 0 : 1;
