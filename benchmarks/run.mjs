// Times this library beside its peers: see README.md. Exits with 1 when a result differs or a target is missed.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeData } from "./make-data.mjs";

const { values } = parseArgs({
  options: { rounds: { type: "string" }, only: { type: "string" }, data: { type: "string" } },
});
const rounds = Number(values.rounds ?? 5);
const folder = values.data ?? join(tmpdir(), "movement-data-bench");
const python = process.env.BENCH_PYTHON ?? "python3";
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const ours = (/** @type {string} */ variant) => ({
  name: `this library, ${variant}`,
  command: [process.execPath, here("ours/worker.mjs")],
  peer: variant,
});
const py = (/** @type {string} */ peer) => ({ name: peer, command: [python, here("peers/worker.py")], peer });
// R takes its standard errors from the step before the last: they are right to about six digits.
const r = { name: "R glm.fit", command: ["Rscript", here("peers/worker.R")], peer: "R", tolerance: 1e-6 };

/** What is timed; `targets` are how many times faster than a peer the faster of ours should be. */
const works = [
  {
    id: "fit-1m",
    title: "fit 1M × 20 with standard errors",
    tolerance: 1e-8,
    contenders: [ours("one thread"), ours("parallel"), py("numpy"), py("scikit-learn"), py("statsmodels"), r],
    targets: { numpy: 2, "scikit-learn": 4.5, statsmodels: 4.5 },
  },
  {
    id: "fit-300k",
    title: "fit 300k × 10 with standard errors",
    tolerance: 1e-8,
    contenders: [ours("one thread"), ours("parallel"), py("numpy"), py("scikit-learn"), py("statsmodels"), r],
    targets: { "scikit-learn": 3.2 },
  },
  {
    id: "groups",
    title: "fit 1M rows of 8 categorical columns",
    tolerance: 1e-8,
    contenders: [ours("one thread"), py("statsmodels"), py("scikit-learn")],
    targets: { statsmodels: 5 },
  },
  {
    id: "score",
    title: "score 10M × 20",
    tolerance: 1e-5,
    contenders: [ours("copied"), ours("resident"), py("numpy"), py("scikit-learn")],
    targets: { numpy: 1, "scikit-learn": 5 },
  },
  {
    id: "auc-spread",
    title: "AUC of 10M spread scores",
    tolerance: 1e-12,
    contenders: [ours("one thread"), py("numpy"), py("scikit-learn")],
    targets: { numpy: 1, "scikit-learn": 8 },
  },
  {
    id: "auc-clustered",
    title: "AUC of 10M clustered scores",
    tolerance: 1e-12,
    contenders: [ours("one thread"), py("numpy"), py("scikit-learn")],
    targets: { numpy: 1, "scikit-learn": 8 },
  },
];

/** @typedef {{ name: string, command: string[], peer: string, tolerance?: number }} Contender */
/** @typedef {{ seconds: number, cpu: number, result: number[] }} Run */

/** Starts a contender; undefined when it is missing. @param {string} work @param {Contender} contender */
async function start(work, { name, command: [program = "", ...rest], peer, tolerance }) {
  const child = spawn(program, [...rest, work, peer, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const failed = new Promise((resolve) => child.once("error", (error) => resolve(error.message)));
  const answer = async () => {
    const line = await Promise.race([lines.next(), failed]);
    if (typeof line === "string") return { missing: line };
    return line.done ? { missing: "it ended" } : JSON.parse(line.value);
  };
  const first = await answer();
  if (!first.ready) {
    console.log(`  missing: ${name} (${first.missing})`);
    return undefined;
  }
  return {
    name,
    tolerance,
    /** Megabytes after one run. */
    memory: Number.NaN,
    /** @type {Run[]} */
    runs: [],
    /** @returns {Promise<Run>} */
    run: () => {
      child.stdin.write("run\n");
      return answer();
    },
    /** Megabytes, or NaN where the system does not say. */
    peakMemory: () => {
      try {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;
      } catch {
        return Number.NaN;
      }
    },
    end: () => child.stdin.end(),
  };
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Number(sorted[Math.floor(sorted.length / 2)]);
}

makeData(folder);
let allWell = true;
const chosen = values.only?.split(",");
for (const { id, title, tolerance, contenders, targets } of works) {
  if (chosen !== undefined && !chosen.includes(id)) continue;
  console.log(`\n${title} (${rounds} rounds, load ${loadavg()[0]?.toFixed(1)})`);
  const started = [];
  for (const contender of contenders) started.push(await start(id, contender));
  const racers = started.filter((racer) => racer !== undefined);
  for (let round = 0; round <= rounds; round++) {
    for (const racer of racers) {
      const run = await racer.run();
      if (round > 0) racer.runs.push(run);
      else racer.memory = racer.peakMemory();
    }
  }
  const table = racers.map((racer) => {
    const fastest = racer.runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
    return {
      racer,
      min: fastest.seconds,
      cpu: fastest.cpu,
      median: median(racer.runs.map((run) => run.seconds)),
      memory: racer.peakMemory(),
    };
  });
  const own = table.filter(({ racer }) => racer.name.startsWith("this library"));
  const best = own.reduce((a, b) => (b.min < a.min ? b : a));
  console.log("                             min s   median s      CPU s    peak MB   min ÷ ours");
  for (const row of table) {
    const number = (/** @type {number} */ value, digits = 3) => value.toFixed(digits).padStart(11);
    console.log(
      `  ${row.racer.name.padEnd(23)}${number(row.min)}${number(row.median)}${number(row.cpu)}${number(row.memory, 0)}${number(row.min / best.min, 2)}`,
    );
    const [ourResult = [], theirs = []] = [best.racer.runs[0]?.result, row.racer.runs[0]?.result];
    const off = theirs.reduce(
      (most, value, i) =>
        Math.max(most, Math.abs(value - Number(ourResult[i])) / Math.max(Math.abs(value), 1e-3)),
      0,
    );
    if (!(off <= (row.racer.tolerance ?? tolerance))) {
      allWell = false;
      console.log(`  DIFFERS: ${row.racer.name} from ours by ${off.toExponential(1)} of its value`);
    }
  }
  for (const [peer, target] of Object.entries(targets)) {
    const theirs = table.find(({ racer }) => racer.name === peer);
    if (theirs === undefined) continue;
    const ratio = theirs.min / best.min;
    if (ratio < target) allWell = false;
    console.log(
      `  target against ${peer}: ${target} ×, reached ${ratio.toFixed(2)} × ${ratio >= target ? "" : "MISSED"}`,
    );
  }
  for (const racer of racers) racer.end();
}
process.exitCode = allWell ? 0 : 1;
