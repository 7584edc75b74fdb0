// Goes through the steps: what is fine is left alone, what is not is repaired, the first failure ends it.
import fs from "node:fs";
import { logFile } from "../context.mjs";
import { setupDir } from "../paths.mjs";
import { beforeTheEnd } from "../process/ending.mjs";
import { takeLock } from "../process/lock.mjs";
import { explainError } from "./explain-failure.mjs";
import { SetupProblem } from "./setup-problem.mjs";

/**
 * @param {import("../context.mjs").Context} context
 * @param {readonly import("../steps/step.mjs").Step[]} steps
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<boolean>} whether everything is ready
 */
export async function setUp(context, steps, progress) {
  const { root } = context;
  /** @type {(() => void) | undefined} */
  let release;
  const keepEnding = beforeTheEnd(() => release?.());
  try {
    release = await takeLock(root, (processId) =>
      progress.say(` … Another set-up of this folder is running (process ${processId}); waiting for it.`),
    );
    newLog(root);
    for (const step of steps) {
      progress.start(step.doing);
      progress.done(await bringAbout(step, context));
    }
    return true;
  } catch (error) {
    const { problem, action } = explainError(error, "the set-up");
    context.log(`\n${error instanceof Error ? error.stack : String(error)}\n`);
    const log = logFile(root);
    progress.failed(problem, action, fs.existsSync(log) ? log : undefined);
    return false;
  } finally {
    release?.();
    keepEnding();
  }
}

/**
 * @param {import("../steps/step.mjs").Step} step
 * @param {import("../context.mjs").Context} context
 * @returns {Promise<string>} the note of the step that is now fine
 */
export async function bringAbout(step, context) {
  const before = await step.check(context);
  if (before.fine) return before.note;
  if (!step.repair) throw new SetupProblem(before.problem, before.action);
  context.log(`\n== ${step.doing}: ${before.problem}\n`);
  try {
    await step.repair(context);
  } catch (error) {
    throw explainError(error, "the set-up");
  }
  const after = await step.check(context);
  if (after.fine) return after.note;
  throw new SetupProblem(after.problem, "Run npm run doctor; if it does not help, send us the log file.");
}

/**
 * The log of the last run only, so that nobody reads an old reason.
 * @param {string} root
 */
export function newLog(root) {
  fs.mkdirSync(setupDir(root), { recursive: true });
  fs.rmSync(logFile(root), { force: true });
}
