import path from "node:path";
import { createContext } from "../kernel-setup/context.mjs";
import { projectRoot } from "../kernel-setup/paths.mjs";
import { endOnSignals } from "../kernel-setup/process/ending.mjs";
import { run } from "../kernel-setup/process/run.mjs";
import { explainError } from "../kernel-setup/set-up/explain-failure.mjs";
import { terminalProgress } from "../kernel-setup/set-up/progress.mjs";
import { setUp } from "../kernel-setup/set-up/set-up.mjs";
import { developerSteps } from "../kernel-setup/steps/steps.mjs";
import { jupyterliteStep } from "./site/jupyterlite/packages.mjs";

/** @type {Readonly<Record<string, readonly string[]>>} */
const programs = {
  book: ["build-book.js"],
  slides: ["build-slides.js"],
  pages: ["build-book.js", "build-slides.js"],
  site: ["build-site.js"],
  "reading-level": ["report-reading-level.js"],
  minutes: ["report-minutes.js"],
  language: ["report-language.js"],
  record: ["record-course.js"],
  film: ["film-module.js"],
};

const [name = "", ...words] = process.argv.slice(2);
const progress = terminalProgress();
const context = createContext(projectRoot);
const here = { cwd: projectRoot, env: context.env };

/** @returns {Promise<number>} the exit code */
async function main() {
  endOnSignals();
  progress.say("\nGetting everything ready\n");
  const steps = name === "site" ? [...developerSteps, jupyterliteStep] : developerSteps;
  if (!(await setUp(context, steps, progress))) return 1;
  const compiler = path.join(projectRoot, "node_modules", "typescript", "bin", "tsc");
  for (const part of ["publishing", "publishing/browser"]) {
    const compiled = await run(context.nodePath, [compiler, "-p", part], here);
    if (compiled.code !== 0) return compiled.code;
  }
  for (const program of programs[name] ?? []) {
    const file = path.join(projectRoot, "published", ".program", "publishing", program);
    const { code } = await run(context.nodePath, [file, ...words], here);
    if (code !== 0) return code;
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const { problem, action } = explainError(error, `npm run ${name}`);
  progress.failed(problem, action);
  process.exitCode = 1;
}
