// Runs one or two test files that failed once more, by themselves: node .ci/again.mjs FOLDER PART
// A real fault fails again. What passes now is unsteady: count.mjs names it, so that it gets mended and does not hide.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** More broken files than this are a fault of the project, not of a moment. */
const MOST = 2;

const [folder = "", part = ""] = process.argv.slice(2);
const file = path.join(folder, `${part}.json`);
/** @type {{ passed: number, failures: string[], broken: { file: string, passed: number }[] } | undefined} */
const first = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
const broken = first?.broken ?? [];
const isLost = first?.failures.some((words) => words.startsWith("outside the tests: ")) ?? true;
if (first !== undefined && !isLost && broken.length > 0 && broken.length <= MOST) {
  const target = path.join(folder, `${part}.again.json`);
  const names = broken.map((one) => one.file);
  const words = ["run", "--reporter=default", `--reporter=${path.resolve(".ci/results.mjs")}`, ...names];
  const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...words], {
    stdio: "inherit",
    env: { ...process.env, TEST_RESULTS: target },
  });
  if (status === 0) {
    const again = JSON.parse(fs.readFileSync(target, "utf8"));
    const before = broken.reduce((sum, one) => sum + one.passed, 0);
    const results = { passed: first.passed - before + again.passed, failures: [], unsteady: first.failures };
    fs.writeFileSync(file, JSON.stringify(results));
    fs.writeFileSync(path.join(folder, `${part}.exit`), "0");
  }
}
