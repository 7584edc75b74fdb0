// Times the experiment helpers beside numpy in one run, taking turns; prints ratios (above 1 this library is ahead).
// Run: npm run build, then node benchmarks/experiment/experiment.mjs [python] [rounds]
// python needs numpy. Exits with 1 when a ratio is below its target.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  assignBlocks,
  assignClusters,
  estimateITT,
  randomizationTest,
  randomNormal,
  simulateDesign,
  simulateExperiment,
} from "movement-data";

const python = process.argv[2] ?? "python3";
const rounds = Number(process.argv[3] ?? 7);
const PEOPLE = 100_000;

// 50 blocks of 2,000 people; 5,000 clusters of 10 to 30, 100 in a block.
const block = new Int32Array(PEOPLE);
const cluster = new Int32Array(PEOPLE);
const y = new Uint8Array(PEOPLE);
let state = 20061107;
const next = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};
for (let b = 0, row = 0; b < 50; b++) {
  for (let c = 0; c < 100; c++) {
    const size = c % 2 === 0 ? 10 + (c % 20) : 30 - ((c - 1) % 20);
    for (let i = 0; i < size; i++, row++) {
      block[row] = b;
      cluster[row] = 100 * b + c;
      y[row] = next() < 0.25 + 0.002 * b ? 1 : 0;
    }
  }
}
const treatedOf = (arms) => Uint8Array.from(arms, (arm) => (arm === "control" ? 0 : 1));
const z = treatedOf(assignBlocks(block, { seed: 1 }));
const zc = treatedOf(assignClusters(cluster, { blocks: block, seed: 2 }));

const folder = mkdtempSync(join(tmpdir(), "movement-data-bench-"));
for (const [name, values] of Object.entries({
  outcome: y,
  people: z,
  "clusters-treated": zc,
  block,
  cluster,
})) {
  writeFileSync(join(folder, `${name}.bin`), Buffer.from(values.buffer));
}

const half = Uint8Array.from({ length: 20_000 }, (_, i) => (i < 10_000 ? 1 : 0));
const jobs = [
  {
    name: "randomization test, 10,000 draws, 100,000 people in 50 blocks",
    peer: "blocks_counts",
    target: 4,
    run: () =>
      randomizationTest({ y, z, block }, { outcome: "y", assignment: "z", blocks: "block", seed: 5 }).pValue,
  },
  {
    name: "  the same against numpy permuting people (100 draws, scaled)",
    peer: "blocks_people",
    run: () =>
      randomizationTest({ y, z, block }, { outcome: "y", assignment: "z", blocks: "block", seed: 5 }).pValue,
  },
  {
    name: "randomization test, 10,000 draws, 5,000 clusters in 50 blocks",
    peer: "clusters",
    target: 3,
    run: () =>
      randomizationTest(
        { y, z: zc, block, cluster },
        { outcome: "y", assignment: "z", blocks: "block", clusters: "cluster", seed: 5 },
      ).pValue,
  },
  {
    name: "1,000 simulated experiments of 20,000, arms drawn whole",
    peer: "simulate_loop",
    target: 2.5,
    run: () =>
      simulateExperiment({
        design: { n: 20_000, baseline: 0, effect: 0.03, sd: 1 },
        estimator: "itt",
        sims: 1000,
        seed: 1,
      }).power,
  },
  {
    name: "  the same person by person (simulateDesign)",
    peer: "simulate_loop",
    run: () =>
      simulateDesign({
        make: (random) => {
          const values = new Float64Array(20_000);
          // The people are alike, so the first half may be the treated.
          for (let i = 0; i < 20_000; i++) values[i] = randomNormal(random) + (i < 10_000 ? 0.03 : 0);
          return { y: values, z: half };
        },
        estimate: (data) => estimateITT(data, { outcome: "y", assignment: "z" }),
        truth: 0.03,
        sims: 1000,
        seed: 1,
      }).power,
  },
  {
    name: "100,000 simulated yes/no experiments of 20,000",
    peer: "simulate_binary",
    target: 1,
    run: () =>
      simulateExperiment({
        design: { n: 20_000, baseline: 0.46, effect: 0.02 },
        estimator: "itt",
        sims: 100_000,
        seed: 1,
      }).power,
  },
];

const peer = spawn(python, [new URL("peers.py", import.meta.url).pathname, folder], {
  stdio: ["pipe", "pipe", "ignore"],
});
const lines = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
// Undefined when python or its numpy is missing: our times are printed all the same.
const version = await Promise.race([
  lines.next().then(({ value }) => value),
  new Promise((missing) => peer.once("error", () => missing(undefined))),
]);
const ask = async (job) => {
  peer.stdin.write(`${job}\n`);
  const [wall, cpu, result] = (await lines.next()).value.split(" ").map(Number);
  return { wall, cpu, result };
};
const time = (run) => {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = run();
  const wall = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  return { wall, cpu: (used.user + used.system) / 1e6, result };
};

const smallest = (values) => Math.min(...values);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const print = (seconds) => seconds.toFixed(4).padStart(9);
console.log(
  `node ${process.version}, ${version === undefined ? `numpy left out: ${python} or its numpy is missing` : `numpy ${version}`}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, ${rounds} rounds`,
);
console.log("seconds: smallest, median, smallest processor time; ratio of the smallest processor times\n");
let missed = 0;
for (const job of jobs) {
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    if (version !== undefined) theirs.push(await ask(job.peer));
    ours.push(time(job.run));
  }
  const row = (runs) =>
    [smallest(runs.map((r) => r.wall)), median(runs.map((r) => r.wall)), smallest(runs.map((r) => r.cpu))]
      .map(print)
      .join("");
  console.log(job.name);
  console.log(`  this library ${row(ours)}   result ${ours[0].result.toFixed(4)}`);
  if (version === undefined) {
    console.log("");
    continue;
  }
  console.log(`  numpy        ${row(theirs)}   result ${theirs[0].result.toFixed(4)}`);
  // Processor time: the other programs on the machine do not count, and hidden threads do.
  const ratio = smallest(theirs.map((r) => r.cpu)) / smallest(ours.map((r) => r.cpu));
  const low = job.target !== undefined && ratio < job.target;
  if (low) missed++;
  console.log(
    `  ratio ${ratio.toFixed(2)} (wall ${(smallest(theirs.map((r) => r.wall)) / smallest(ours.map((r) => r.wall))).toFixed(2)})` +
      `${job.target === undefined ? "" : `, target ${job.target}${low ? ", MISSED" : ""}`}\n`,
  );
}
if (version !== undefined) peer.stdin.end();
rmSync(folder, { recursive: true, force: true });
process.exitCode = missed > 0 ? 1 : 0;
