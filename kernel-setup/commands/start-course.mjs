import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createContext } from "../context.mjs";
import { findPort, isFree } from "../jupyter/find-port.mjs";
import { givenToken } from "../jupyter/given-token.mjs";
import {
  runningServer,
  serverLog,
  startAddress,
  startServer,
  waitUntilItAnswers,
} from "../jupyter/jupyter-server.mjs";
import { projectRoot, venvPython } from "../paths.mjs";
import { beforeTheEnd, endOnSignals, isAtTheEnd } from "../process/ending.mjs";
import { makePrivate } from "../process/private-folders.mjs";
import { run } from "../process/run.mjs";
import { explainError } from "../set-up/explain-failure.mjs";
import { helpText, parseOptions, parsePort } from "../set-up/options.mjs";
import { terminalProgress } from "../set-up/progress.mjs";
import { setUp } from "../set-up/set-up.mjs";
import { SetupProblem } from "../set-up/setup-problem.mjs";
import { forgetProof } from "../steps/kernel-proof.mjs";
import { steps } from "../steps/steps.mjs";

/** @type {import("../set-up/options.mjs").Options} */
const options = {
  "no-browser": { help: "do not open the browser; the address is printed" },
  port: { value: "NUMBER", help: "where JupyterLab listens (8888, or the next free port)" },
  "token-file": {
    value: "FILE",
    help: "a private file with the secret word of the address (otherwise a random one)",
  },
  language: { value: "es", help: "the language of checks, hints and cards, from now on (en, es)" },
  check: { help: "set everything up, prove that the kernel runs a cell, and stop" },
  help: { help: "show this" },
};
const usage = `npm start [-- OPTIONS]

Sets up the course in this folder, and nowhere else, and opens it in JupyterLab. Ctrl-C ends it.
To use a certain Python for the set-up, give its path in the variable PYTHON. The secret word of the address may also
be in the variable COURSE_TOKEN; it is no option, because every user of a computer can read those.`;

const progress = terminalProgress();
const context = createContext(projectRoot);

/** @returns {Promise<number>} the exit code */
async function main() {
  const given = parseOptions(process.argv.slice(2), options);
  if (given.help) {
    progress.say(helpText(usage, options));
    return 0;
  }
  const port = parsePort(given.port, 8888);
  endOnSignals();
  const isFirstTime = !fs.existsSync(venvPython(projectRoot));
  progress.say(`\nGetting the course ready${isFirstTime ? " (the first time takes a few minutes)" : ""}\n`);
  if (given.check) return check();
  const ownToken = givenToken(given["token-file"], context.env);
  // Whoever names a port, a token or no browser wants a JupyterLab to themselves, such as a test.
  const isForPeople = !given.port && !ownToken && !given["no-browser"];
  const open = isForPeople ? await runningServer(projectRoot) : undefined;
  if (open) return openAgain(open);
  if (!(await setUp(context, steps, progress))) return 1;
  if (typeof given.language === "string") await chooseLanguage(given.language);
  for (const sentence of makePrivate(context)) progress.say(sentence);
  return serve(port, ownToken ?? randomBytes(24).toString("hex"), !given["no-browser"]);
}

/**
 * Keeps the language in my-work, as `npm run my-work -- language` does.
 * @param {string} code
 */
async function chooseLanguage(code) {
  const file = pathToFileURL(path.join(projectRoot, "dist", "course", "language", "chosen-language.js"));
  /** @type {typeof import("../../src/course/language/chosen-language.js")} */
  const { saveLanguage } = await import(file.href);
  try {
    saveLanguage(code);
  } catch (error) {
    throw new SetupProblem(
      error instanceof Error ? error.message : String(error),
      "Start again with one of them, such as --language es.",
    );
  }
}

/** Proves the kernel even when it was proved before: that is what the person asks for. */
async function check() {
  forgetProof(projectRoot);
  const ready = await setUp(context, steps, progress);
  if (ready) progress.say("\nEverything is ready. Open the course with: npm start");
  return ready ? 0 : 1;
}

/**
 * @param {{ port: number, token: string, page: string }} server
 */
async function openAgain({ port, token, page }) {
  const address = startAddress(port, token);
  progress.say(` ✓ The course is open already in another window of the terminal:\n\n   ${address}\n`);
  await run(venvPython(projectRoot), ["-I", "-m", "webbrowser", pathToFileURL(page).href], {
    cwd: projectRoot,
    env: context.env,
    log: () => {},
  });
  return 0;
}

/**
 * @param {number} wanted
 * @param {string} token
 * @param {boolean} browser
 * @param {number} [from] the first port to look at
 * @returns {Promise<number>} the exit code
 */
async function serve(wanted, token, browser, from = wanted) {
  progress.start("Starting JupyterLab");
  const port = await findPort(from);
  if (port === undefined) {
    throw new SetupProblem(
      `Port ${wanted} and the next hundred are taken.`,
      "Choose another one: npm start -- --port 9100",
    );
  }
  const log = serverLog(projectRoot, port);
  const server = startServer(context, { port, token, browser, log });
  const takeBack = beforeTheEnd(async () => {
    progress.say("\nEnding JupyterLab and its kernels …");
    await server.stop();
    progress.say("They have ended. See you next time.");
  });
  if (!(await waitUntilItAnswers(server, port, token))) {
    await server.stop();
    takeBack();
    // Somebody else was faster between our look at the port and the start.
    if (!(await isFree(port))) return serve(wanted, token, browser, port + 1);
    progress.failed("JupyterLab did not start.", "Run npm run doctor, then npm start again.", log);
    return 1;
  }
  progress.done("JupyterLab is running");
  if (port !== wanted) progress.say(`   Port ${wanted} is taken, so JupyterLab uses port ${port}.`);
  const address = startAddress(port, token);
  progress.say(`\nThe course is open here:\n\n   ${address}\n\nEnd it with Ctrl-C in this window.`);
  const code = await server.ended;
  if (!isAtTheEnd()) progress.say("\nJupyterLab has ended. Open the course again with: npm start");
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  const { problem, action } = explainError(error, "npm start");
  progress.failed(problem, action);
  process.exitCode = 1;
}
