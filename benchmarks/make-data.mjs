// Writes the input files of the benchmarks, column after column, from seeds. Files that are there already are kept.
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomSource } from "../dist/library/math/random-source.js";

/** @param {string} folder */
export function makeData(folder) {
  mkdirSync(folder, { recursive: true });
  write(folder, "fit-1m.f64", () => fitColumns(1_000_000, 20));
  write(folder, "fit-300k.f64", () => fitColumns(300_000, 10));
  write(folder, "groups-1m.f64", () => groupColumns(1_000_000, [2, 2, 3, 4, 2, 5, 3, 2]));
  write(folder, "score-10m.f32", () => scoreColumns(10_000_000, 20));
  write(folder, "auc-spread.f64", () => aucScores(10_000_000, (random) => random.uniform()));
  write(folder, "auc-clustered.f64", () => aucScores(10_000_000, (random) => 0.5 + random.uniform() * 1e-9));
}

/** @param {string} folder @param {string} name @param {() => Float64Array | Float32Array} make */
function write(folder, name, make) {
  const path = join(folder, name);
  if (existsSync(path)) return;
  console.error(`making ${name} …`);
  // Renamed at the end: a run that was stopped half way leaves no half file under the final name.
  writeFileSync(`${path}.part`, make());
  renameSync(`${path}.part`, path);
}

/** A third of the columns 0/1, a third bell-shaped, a third whole numbers; then the outcome. @param {number} n @param {number} p */
function fitColumns(n, p) {
  const random = randomSource(20 + p);
  const all = new Float64Array(n * (p + 1));
  const eta = new Float64Array(n).fill(-0.3);
  for (let j = 0; j < p; j++) {
    const slope = -0.6 + (1.2 * j) / (p - 1);
    for (let i = 0; i < n; i++) {
      const bell = Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
      const value =
        j % 3 === 0
          ? Number(random.uniform() < 0.2 + 0.03 * j)
          : j % 3 === 1
            ? bell
            : Math.round(45 + 17 * bell) / 50;
      all[j * n + i] = value;
      eta[i] = Number(eta[i]) + slope * value;
    }
  }
  for (let i = 0; i < n; i++) all[p * n + i] = Number(random.uniform() < 1 / (1 + Math.exp(-Number(eta[i]))));
  return all;
}

/** Columns of few values, then the outcome. @param {number} n @param {number[]} levels */
function groupColumns(n, levels) {
  const random = randomSource(99);
  const all = new Float64Array(n * (levels.length + 1));
  for (let i = 0; i < n; i++) {
    let eta = -0.5;
    levels.forEach((count, j) => {
      const level = random.below(count);
      all[j * n + i] = level;
      eta += (-0.4 + (0.8 * j) / (levels.length - 1)) * level;
    });
    all[levels.length * n + i] = Number(random.uniform() < 1 / (1 + Math.exp(-eta)));
  }
  return all;
}

/** @param {number} n @param {number} p */
function scoreColumns(n, p) {
  const random = randomSource(3);
  return Float32Array.from({ length: n * p }, () => random.uniform() * 4 - 2);
}

/** Scores, then outcomes that go with them. @param {number} n @param {(random: ReturnType<typeof randomSource>) => number} draw */
function aucScores(n, draw) {
  const random = randomSource(6);
  const all = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    const one = draw(random);
    const other = draw(random);
    all[n + i] = Number(random.uniform() < 0.3);
    all[i] = all[n + i] === 1 ? Math.max(one, other) : one;
  }
  return all;
}
