// Where Spark is: SPARK_HOME, or the pinned package in a private environment, which is made when it is not there.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findPython } from "../../../../kernel-setup/installed/find-python.mjs";
import { fingerprint, readStamp, writeStamp } from "../../../../kernel-setup/installed/fingerprint.mjs";
import { projectRoot } from "../../../../kernel-setup/paths.mjs";
import { run } from "../../../../kernel-setup/process/run.mjs";
import { SetupProblem } from "../../../../kernel-setup/set-up/setup-problem.mjs";

const requirements = fileURLToPath(new URL("./requirements.txt", import.meta.url));
const environment = path.join(projectRoot, ".venv-spark");
const stamp = path.join(environment, "movement-data.json");

/**
 * @param {import("../../../../kernel-setup/context.mjs").Context} context
 * @returns {Promise<string>} the folder that Spark calls SPARK_HOME
 */
export async function sparkHome(context) {
  if (context.env.SPARK_HOME) return context.env.SPARK_HOME;
  const wanted = fingerprint(projectRoot, [requirements]);
  const { made, home } = readStamp(stamp);
  if (made === wanted && typeof home === "string" && fs.existsSync(home)) return home;

  const found = await findPython(context);
  if (!("python" in found)) throw new SetupProblem(found.problem, found.action);
  fs.rmSync(environment, { recursive: true, force: true });
  const env = { ...context.env, PYTHONHOME: undefined, PYTHONPATH: undefined };
  const python = path.join(environment, "bin", "python");
  const spark = "import os, pyspark; print('spark-home|' + os.path.dirname(pyspark.__file__))";
  let output = "";
  for (const [program, ...args] of /** @type {const} */ ([
    [found.python.executable, "-m", "venv", environment],
    [python, "-m", "pip", "install", "--quiet", "--no-compile", "--no-deps", "-r", requirements],
    [python, "-c", spark],
  ])) {
    const result = await run(program, args, { cwd: projectRoot, env, log: context.log });
    output = result.output;
    if (result.code === 0) continue;
    throw new SetupProblem(
      "Spark could not be installed.",
      `Look at the end of what was printed, then run the command again: ${output.trim().slice(-300)}`,
    );
  }
  const place = /^spark-home\|(.*?)\r?$/m.exec(output)?.[1] ?? "";
  writeStamp(stamp, { made: wanted, home: place });
  return place;
}
