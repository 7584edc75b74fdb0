// Runs one kind of work of this library each time a line arrives. Arguments: work, variant, data folder.
import { openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  fitLogistic,
  fitLogisticParallel,
  predictProbability,
  residentColumns,
  rocAUC,
} from "../../dist/library/index.js";

const [work = "", variant = "", folder = ""] = process.argv.slice(2);

/** @param {string} name */
function doubles(name) {
  const { buffer, byteOffset, length } = readFileSync(join(folder, name));
  return new Float64Array(buffer, byteOffset, length / 8);
}

/** @param {string} file @param {number} n @param {number} p */
function fitWork(file, n, p) {
  const all = doubles(file);
  /** @type {Record<string, Float64Array>} */
  const columns = { y: all.subarray(p * n) };
  const predictors = Array.from({ length: p }, (_, j) => `x${j}`);
  predictors.forEach((name, j) => {
    columns[name] = all.subarray(j * n, (j + 1) * n);
  });
  const options = { outcome: "y", predictors };
  return async () => {
    const fit =
      variant === "parallel" ? await fitLogisticParallel(columns, options) : fitLogistic(columns, options);
    return [...fit.coefficients, ...fit.covariance.map((row, j) => Math.sqrt(Number(row[j])))];
  };
}

function scoreWork() {
  const n = 10_000_000;
  const p = 20;
  const file = openSync(join(folder, "score-10m.f32"), "r");
  /** @type {Record<string, Float32Array>} */
  let columns = {};
  const names = Array.from({ length: p }, (_, j) => `x${j}`);
  names.forEach((name, j) => {
    const column = new Float32Array(n);
    readSync(file, column, 0, column.byteLength, j * column.byteLength);
    columns[name] = column;
  });
  // A small fit with the model's shape; its coefficients are then set to the ones that every peer uses.
  const tiny = Object.fromEntries(
    names.map((name, j) => [name, Array.from({ length: 99 }, (_, i) => ((i * (j + 7)) % 31) / 31)]),
  );
  const fit = fitLogistic(
    { ...tiny, y: Array.from({ length: 99 }, (_, i) => (i % 5 < 2 ? 1 : 0)) },
    { outcome: "y", predictors: names, ridge: 1 },
  );
  const model = { ...fit, coefficients: [-0.2, ...names.map((_, j) => -0.5 + j / 19)] };
  if (variant === "resident")
    columns = /** @type {Record<string, Float32Array>} */ (residentColumns(columns, names));
  return async () => {
    const scores = predictProbability(model, columns);
    return [0, 1, 4_999_999, n - 1].map((row) => Number(scores[row]));
  };
}

/** @param {string} file */
function aucWork(file) {
  const all = doubles(file);
  const n = all.length / 2;
  const scores = all.subarray(0, n);
  const events = Uint8Array.from(all.subarray(n));
  return async () => [rocAUC(events, scores)];
}

const works = {
  "fit-1m": () => fitWork("fit-1m.f64", 1_000_000, 20),
  "fit-300k": () => fitWork("fit-300k.f64", 300_000, 10),
  groups: () => fitWork("groups-1m.f64", 1_000_000, 8),
  score: scoreWork,
  "auc-spread": () => aucWork("auc-spread.f64"),
  "auc-clustered": () => aucWork("auc-clustered.f64"),
};
const run = works[/** @type {keyof typeof works} */ (work)]();
console.log(JSON.stringify({ ready: true }));
for await (const _line of createInterface({ input: process.stdin })) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await run();
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  console.log(JSON.stringify({ seconds, cpu: (used.user + used.system) / 1e6, result }));
}
