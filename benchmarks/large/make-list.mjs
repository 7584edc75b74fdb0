// Writes a voter file of made-up people with so many rows: node make-list.mjs 11000000 list.csv. 11 million rows are 1 GB.
import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { randomSource } from "../../dist/library/math/random-source.js";

const PARTIES = ["DEM", "REP", "UNA", "LIB"];
const FIRST = ["Ada", "Bo", "Cy", "Dee", "Ed", "Flo", "Gus", "Hal"];
const LAST = ["Smith", "Jones", "Lopez", "Ng", "Ali", "Kim", "Fox", "Day"];
const NAMES =
  "vanid,county,age,party,gender,zip,phone,general4,primaries,partisan,income,first,last,email,registered,assignment,voted";

/** @param {number} rows @param {string} path */
export function makeList(rows, path) {
  const random = randomSource(2026);
  const below = (/** @type {number} */ n) => Math.floor(random.uniform() * n);
  const file = openSync(`${path}.part`, "w");
  let text = `${NAMES}\r\n`;
  for (let i = 0; i < rows; i++) {
    const [age, general4, partisan] = [18 + below(70), below(5), below(1000) / 10];
    const chance = 1 / (1 + Math.exp(1.5 - 0.01 * age - 0.5 * general4 + 0.005 * partisan));
    text += [
      1_000_000 + i,
      `County ${below(100)}`,
      random.uniform() < 0.02 ? "" : age,
      PARTIES[below(4)],
      random.uniform() < 0.5 ? "F" : "M",
      `0${1000 + below(8999)}`,
      `919${2_000_000 + below(7_999_999)}`,
      general4,
      Number(random.uniform() < 0.3),
      partisan.toFixed(1),
      20_000 + below(80_000),
      FIRST[below(8)],
      LAST[below(8)],
      random.uniform() < 0.5 ? "" : `p${i}@example.org`,
      `20${10 + below(15)}-0${1 + below(9)}-1${below(10)}`,
      random.uniform() < 0.5 ? "control" : "text",
      Number(random.uniform() < chance),
    ].join(",");
    text += "\r\n";
    if (text.length < 1e6 && i < rows - 1) continue;
    writeSync(file, text);
    text = "";
  }
  closeSync(file);
  // Renamed at the end: a run that was stopped half way leaves no half file under the final name.
  renameSync(`${path}.part`, path);
}

const [, script, rows, path] = process.argv;
if (script?.endsWith("make-list.mjs") && path !== undefined) makeList(Number(rows), path);
