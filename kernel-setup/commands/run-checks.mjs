import path from "node:path";
import { createContext } from "../context.mjs";
import { projectRoot } from "../paths.mjs";
import { endOnSignals } from "../process/ending.mjs";
import { run } from "../process/run.mjs";
import { explainError } from "../set-up/explain-failure.mjs";
import { terminalProgress } from "../set-up/progress.mjs";
import { setUp } from "../set-up/set-up.mjs";
import { developerSteps } from "../steps/steps.mjs";

// Words for this program come first (`--browser`), all others go to vitest: npm test -- tests/table
const words = process.argv.slice(2);
const isBrowser = words[0] === "--browser";
const forVitest = isBrowser ? words.slice(1) : words;
// Who names a part wants an answer about that part at once.
const isPart = forVitest.some((word) => !word.startsWith("-"));

/** @typedef {{ readonly name: string, readonly command: string[] }} Check */

const program = (/** @type {string[]} */ ...parts) => path.join(projectRoot, "node_modules", ...parts);
const projects = isBrowser ? ["browser"] : ["pure", "processes", "cells"];

/** @type {Check} */
const tests = {
  name: isBrowser ? "browser tests" : "tests",
  command: [
    program("vitest", "vitest.mjs"),
    "run",
    ...projects.flatMap((name) => ["--project", name]),
    ...forVitest,
  ],
};

/** @type {readonly Check[]} */
const besides =
  isBrowser || isPart
    ? []
    : [
        { name: "style", command: [program("@biomejs", "biome", "bin", "biome"), "check"] },
        // The compiler of the next generation takes a third of the work; on one core, because the tests have the others.
        {
          name: "types",
          command: [program("typescript-7", "bin", "tsc"), "--noEmit", "--singleThreaded"],
        },
      ];

const progress = terminalProgress();
const context = createContext(projectRoot);

/** @returns {Promise<number>} the exit code */
async function main() {
  const began = performance.now();
  endOnSignals();
  progress.say("\nGetting everything ready for the checks\n");
  if (!(await setUp(context, developerSteps, progress))) return 1;
  /** @type {string[]} */
  const passed = [];
  /** @type {string[]} */
  const failed = [];
  // All of them, so that one run names everything that is broken; style and types beside the tests, and heard after them.
  const quiet = { cwd: projectRoot, env: context.env, log: () => undefined };
  const heard = besides.map(async ({ name, command }) => ({
    name,
    ...(await run(context.nodePath, command, quiet)),
  }));
  progress.say(`\n== ${tests.name}`);
  const { code } = await run(context.nodePath, tests.command, { cwd: projectRoot, env: context.env });
  for (const check of [...(await Promise.all(heard)), { name: tests.name, code, output: "" }]) {
    (check.code === 0 ? passed : failed).push(check.name);
    if (check.output !== "") progress.say(`\n== ${check.name}\n${check.output.trimEnd()}`);
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
