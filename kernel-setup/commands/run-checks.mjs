import path from "node:path";
import { createContext } from "../context.mjs";
import { endOnSignals } from "../ending.mjs";
import { explainError } from "../explain-failure.mjs";
import { projectRoot } from "../paths.mjs";
import { terminalProgress } from "../progress.mjs";
import { run } from "../run.mjs";
import { setUp } from "../set-up.mjs";
import { steps } from "../steps.mjs";

// Words for this program come first (`--browser`), all others go to vitest: npm test -- tests/table
const words = process.argv.slice(2);
const isBrowser = words[0] === "--browser";
const forVitest = isBrowser ? words.slice(1) : words;

const program = (/** @type {string[]} */ ...parts) => path.join(projectRoot, "node_modules", ...parts);
const vitest = [program("vitest", "vitest.mjs"), "run"];

/** @type {ReadonlyArray<{ name: string, command: string[] }>} */
const checks = isBrowser
  ? [{ name: "browser tests", command: [...vitest, "--config", "vitest.browser.config.ts", ...forVitest] }]
  : [
      { name: "style", command: [program("@biomejs", "biome", "bin", "biome"), "check"] },
      { name: "types", command: [program("typescript", "bin", "tsc"), "--noEmit"] },
      { name: "build", command: [program("typescript", "bin", "tsc"), "-p", "tsconfig.build.json"] },
      { name: "tests", command: [...vitest, ...forVitest] },
    ];

const progress = terminalProgress();
const context = createContext(projectRoot);

/** @returns {Promise<number>} the exit code */
async function main() {
  const began = performance.now();
  endOnSignals();
  progress.say("\nGetting everything ready for the checks\n");
  if (!(await setUp(context, steps, progress))) return 1;
  /** @type {string[]} */
  const passed = [];
  /** @type {string[]} */
  const failed = [];
  // All of them, so that one run names everything that is broken.
  for (const { name, command } of checks) {
    progress.say(`\n== ${name}`);
    const { code } = await run(context.nodePath, command, { cwd: projectRoot, env: context.env });
    (code === 0 ? passed : failed).push(name);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  if (passed.length > 0) progress.say(`\nPassed: ${passed.join(", ")} (${seconds} s).`);
  if (failed.length > 0) progress.say(`Not passed: ${failed.join(", ")}. The reasons are above.`);
  return failed.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const { problem, action } = explainError(error, "npm test");
  progress.failed(problem, action);
  process.exitCode = 1;
}
