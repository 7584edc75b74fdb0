import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createContext } from "../context.mjs";
import { jupyterEnvironment } from "../jupyter/jupyter-environment.mjs";
import { projectRoot, venvPython } from "../paths.mjs";
import { endOnSignals } from "../process/ending.mjs";
import { run } from "../process/run.mjs";
import { explainError } from "../set-up/explain-failure.mjs";
import { terminalProgress } from "../set-up/progress.mjs";
import { setUp } from "../set-up/set-up.mjs";
import { steps } from "../steps/steps.mjs";
import { failures, rehearsalLines, rehearsed } from "./rehearsal.mjs";

/** @typedef {import("./rehearsal.mjs").Rehearsal} Rehearsal */

const progress = terminalProgress();
const context = createContext(projectRoot);

/** @returns {Promise<number>} the exit code */
async function main() {
  const [word] = process.argv.slice(2);
  if (word === "--help" || word === "-h") {
    progress.say(
      "npm run rehearse runs the debrief and every live demonstration from a copy of its notebook, and reports seconds.",
    );
    return 0;
  }
  if (word !== undefined) {
    progress.failed(
      `npm run rehearse takes no "${word}".`,
      "Type npm run rehearse alone: it runs every demonstration.",
    );
    return 1;
  }
  endOnSignals();
  progress.say("\nGetting everything ready for the rehearsal\n");
  if (!(await setUp(context, steps, progress))) return 1;
  const data = pathToFileURL(path.join(projectRoot, "dist", "course", "debrief", "live-demos.js"));
  /** @type {typeof import("../../src/course/debrief/live-demos.js")} */
  const { liveDemos } = await import(data.href);
  // A copy, so that the trainer's own notebooks and work stay as they are.
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), "movement-data-rehearsal-"));
  let broken = 0;
  try {
    progress.say("");
    for (const demo of rehearsed(liveDemos)) {
      const rehearsal = await rehearse(copy, demo);
      broken += failures(rehearsal);
      for (const line of rehearsalLines(demo, rehearsal)) progress.say(line);
    }
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
  progress.say(
    broken === 0
      ? "\nThe debrief and every demonstration run."
      : "\nSome cells fail: see ✗ above. Run npm run doctor.",
  );
  return broken === 0 ? 0 : 1;
}

/**
 * @param {string} copy
 * @param {import("./rehearsal.mjs").Rehearsed} demo
 * @returns {Promise<Rehearsal>}
 */
async function rehearse(copy, { notebook, beats }) {
  const { root, env, platform, log } = context;
  const file = path.join(copy, path.basename(notebook));
  fs.copyFileSync(path.join(root, "notebooks", notebook), file);
  const script = path.join(root, "kernel-setup", "jupyter", "rehearse.py");
  const environment = {
    ...jupyterEnvironment(root, env, platform),
    MOVEMENT_DATA_WORK: path.join(copy, "my-work"),
  };
  let out = "";
  const { code } = await run(venvPython(root, platform), ["-I", script, file, root, ...beats], {
    cwd: root,
    env: environment,
    log: (text) => {
      out += text;
      log?.(text);
    },
    timeout: 300_000,
  });
  const line = out.split("\n").find((text) => text.startsWith('{"before"'));
  if (code !== 0 || line === undefined) {
    throw new Error(
      `The rehearsal of ${notebook} did not end: ${out.trim().split("\n").at(-1) ?? "no answer"}`,
    );
  }
  return /** @type {Rehearsal} */ (JSON.parse(line));
}

try {
  process.exitCode = await main();
} catch (error) {
  const { problem, action } = explainError(error, "npm run rehearse");
  progress.failed(problem, action);
  process.exitCode = 1;
}
