import path from "node:path";
import { createContext } from "../../../../kernel-setup/context.mjs";
import { projectRoot } from "../../../../kernel-setup/paths.mjs";
import { endOnSignals } from "../../../../kernel-setup/process/ending.mjs";
import { run } from "../../../../kernel-setup/process/run.mjs";
import { explainError } from "../../../../kernel-setup/set-up/explain-failure.mjs";
import { terminalProgress } from "../../../../kernel-setup/set-up/progress.mjs";
import { SetupProblem } from "../../../../kernel-setup/set-up/setup-problem.mjs";
import { postgresPrograms } from "./postgres.mjs";
import { sparkHome } from "./spark-home.mjs";

// `--prepare` only installs Spark; all other words go to vitest.
const words = process.argv.slice(2);
const progress = terminalProgress();
const context = createContext(projectRoot);

/** @returns {Promise<number>} the exit code */
async function main() {
  endOnSignals();
  progress.say("\nGetting PostgreSQL and Spark ready\n");
  const home = await sparkHome(context);
  if (words[0] === "--prepare") return 0;
  await requireJava();
  if (postgresPrograms() === undefined) {
    throw new SetupProblem(
      "PostgreSQL is not installed.",
      'Install it, for example with "apt-get install postgresql", or set POSTGRES_BIN to the folder of its programs.',
    );
  }
  const vitest = path.join(projectRoot, "node_modules", "vitest", "vitest.mjs");
  const { code } = await run(context.nodePath, [vitest, "run", "--project", "engines", ...words], {
    cwd: projectRoot,
    env: { ...context.env, SPARK_HOME: home },
  });
  return code;
}

async function requireJava() {
  const { code, output } = await run("java", ["-version"], {
    cwd: projectRoot,
    env: context.env,
    log: context.log,
  });
  const version = Number(/version "(\d+)/.exec(output)?.[1]);
  if (code === 0 && version >= 17) return;
  throw new SetupProblem(
    code === 0
      ? `This is Java ${version}, and Spark needs Java 17 or newer.`
      : "Java was not found, and Spark needs it.",
    'Install it, for example with "apt-get install openjdk-17-jre-headless".',
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  const { problem, action } = explainError(error, "npm run test:engines");
  progress.failed(problem, action);
  process.exitCode = 1;
}
