// The private .venv: nothing of the course is installed into the person's own Python.
import fs from "node:fs";
import path from "node:path";
import { askPython, findPython } from "../installed/find-python.mjs";
import { setupDir, venvDir, venvPython } from "../paths.mjs";
import { run } from "../process/run.mjs";
import { explainError, explainFailure } from "../set-up/explain-failure.mjs";
import { SetupProblem } from "../set-up/setup-problem.mjs";

/** @type {import("./step.mjs").Step} */
export const pythonEnvironment = {
  name: "Private Python environment",
  doing: "Making a private Python environment",
  needs: ["Python"],
  check: async (context) => {
    const action = "Made it again.";
    const python = venvPython(context.root, context.platform);
    const settings = path.join(venvDir(context.root, context.platform), "pyvenv.cfg");
    if (!fs.existsSync(settings)) {
      return { fine: false, problem: "The private Python environment is not there yet.", action };
    }
    const answer = await askPython(context, python);
    if (!answer) {
      return {
        fine: false,
        problem: "The Python that the private environment was made from is gone.",
        action,
      };
    }
    if (!answer.newEnough) {
      return {
        fine: false,
        problem: `The private environment has Python ${answer.version}, which is too old.`,
        action,
      };
    }
    return answer.hasPip
      ? { fine: true, note: "Private Python environment" }
      : { fine: false, problem: "The private Python environment was not finished.", action };
  },
  repair: async (context) => {
    const found = await findPython(context);
    if (!("python" in found)) throw new SetupProblem(found.problem, found.action);
    clearEnvironment(context.root);
    const place = venvDir(context.root, context.platform);
    const result = await run(found.python.executable, ["-m", "venv", place], {
      cwd: setupDir(context.root),
      env: { ...context.env, PYTHONHOME: undefined, PYTHONPATH: undefined },
      log: context.log,
    });
    if (result.code !== 0) throw explainFailure("Python", result.output);
  },
};

/**
 * Empties the environment, but keeps what the set-up and JupyterLab remember.
 * @param {string} root
 */
function clearEnvironment(root) {
  const place = venvDir(root);
  fs.mkdirSync(setupDir(root), { recursive: true });
  try {
    for (const name of fs.readdirSync(place)) {
      if (name === path.basename(setupDir(root)) || name === "jupyter") continue;
      fs.rmSync(path.join(place, name), { recursive: true, force: true, maxRetries: 3 });
    }
  } catch (error) {
    throw explainError(error, "the set-up");
  }
}
