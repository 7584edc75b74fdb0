import { createContext, logFile } from "../context.mjs";
import { addUserKernel, homeFolder, removeUserKernel } from "../jupyter/user-kernel.mjs";
import { projectRoot } from "../paths.mjs";
import { beforeTheEnd, endOnSignals } from "../process/ending.mjs";
import { takeLock } from "../process/lock.mjs";
import { examine, examinePort } from "../set-up/examine.mjs";
import { explainError } from "../set-up/explain-failure.mjs";
import { helpText, parseOptions, parsePort } from "../set-up/options.mjs";
import { createProgress, terminalProgress } from "../set-up/progress.mjs";
import { newLog } from "../set-up/set-up.mjs";
import { forgetProof } from "../steps/kernel-proof.mjs";
import { steps } from "../steps/steps.mjs";

/** @type {import("../set-up/options.mjs").Options} */
const options = {
  json: { help: "print the findings as JSON" },
  port: { value: "NUMBER", help: "the port to look at (8888)" },
  "user-kernel": { help: "register the kernel for you, outside this folder (when VS Code does not find it)" },
  "remove-user-kernel": { help: "take that back" },
  help: { help: "show this" },
};
const usage = `npm run doctor [-- OPTIONS]

Looks at every part of the set-up, repairs what it can, and says what is left for you to do.`;

const context = createContext(projectRoot);
const asJSON = process.argv.includes("--json");
const silent = createProgress({ write: () => {}, isTerminal: false, now: () => 0 });
const progress = asJSON ? silent : terminalProgress();

/** @returns {Promise<number>} the exit code */
async function main() {
  const given = parseOptions(process.argv.slice(2), options);
  if (given.help) {
    terminalProgress().say(helpText(usage, options));
    return 0;
  }
  const port = parsePort(given.port, 8888);
  if (given["remove-user-kernel"]) return report(removeUserKernel(context, homeFolder()));
  endOnSignals();
  const findings = await round(port);
  const well = findings.every(({ state }) => state !== "to do");
  if (asJSON)
    process.stdout.write(`${JSON.stringify({ well, findings, log: logFile(projectRoot) }, null, 2)}\n`);
  const repaired = findings.filter(({ state }) => state === "repaired").length;
  progress.say("");
  if (!well) progress.say(`Something is left for you to do: see → above. Details: ${logFile(projectRoot)}`);
  else progress.say(repaired > 0 ? "All is well now. Open the course with: npm start" : "All is well.");
  if (well && given["user-kernel"]) return report(addUserKernel(context, homeFolder()));
  return well ? 0 : 1;
}

/**
 * @param {number} port
 * @returns {Promise<import("../set-up/examine.mjs").Finding[]>}
 */
async function round(port) {
  progress.say("\nLooking at the set-up of the course\n");
  const release = await takeLock(projectRoot, (processId) =>
    progress.say(` … A set-up of this folder is running (process ${processId}); waiting for it.`),
  );
  const keepEnding = beforeTheEnd(release);
  try {
    newLog(projectRoot);
    forgetProof(projectRoot);
    const findings = await examine(context, steps, tell, (step) => progress.start(step.doing));
    progress.start("Looking at the port");
    const portFinding = await examinePort(projectRoot, port);
    tell(portFinding);
    return [...findings, portFinding];
  } finally {
    release();
    keepEnding();
  }
}

/** @param {import("../set-up/examine.mjs").Finding} finding */
function tell({ state, sentence, action }) {
  if (state === "to do") progress.failed(sentence, action ?? "");
  else if (state === "fine") progress.done(sentence);
  else {
    progress.done(state === "repaired" ? `Repaired: ${sentence}` : sentence);
    progress.say(`   → ${action}`);
  }
}

/** @param {string} sentence */
function report(sentence) {
  progress.say(sentence);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const { problem, action } = explainError(error, "npm run doctor");
  terminalProgress(process.stderr).failed(problem, action);
  process.exitCode = 1;
}
