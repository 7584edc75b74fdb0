// What failed, and what passed only on its own, one line each, then "N passed, N failed": node .ci/count.mjs FOLDER PART...
// The folder holds what results.mjs wrote of each part (<part>.json), and its exit code (<part>.exit).
import fs from "node:fs";
import path from "node:path";

const [folder = "", ...parts] = process.argv.slice(2);

let passed = 0;
/** @type {string[]} */
const failures = [];
/** @type {string[]} */
const unsteady = [];
for (const part of parts) {
  const results = resultsOf(part);
  passed += results?.passed ?? 0;
  const found = [...(results?.failures ?? [])];
  // Style, types or a set-up that stopped fail a part without a failed test.
  if (found.length === 0 && (results === undefined || exitCode(part) !== 0)) {
    const tests = results === undefined ? "it left no results" : "none of its tests failed";
    found.push(`ended with ${exitCode(part) ?? "no exit code"}, and ${tests}: the reason stands above`);
  }
  failures.push(...found.map((words) => `FAILED npm run ${part}: ${words}`));
  unsteady.push(...(results?.unsteady ?? []).map((words) => `UNSTEADY npm run ${part}: ${words}`));
}
for (const words of [...unsteady, ...failures]) console.log(words);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** @param {string} part @returns {{ passed: number, failures: string[], unsteady?: string[] } | undefined} */
function resultsOf(part) {
  const file = path.join(folder, `${part}.json`);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
}

/** @param {string} part */
function exitCode(part) {
  const file = path.join(folder, `${part}.exit`);
  return fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : undefined;
}
