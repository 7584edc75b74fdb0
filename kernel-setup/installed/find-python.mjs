// Which Python makes the private environment: the first on the PATH that is new enough and whole.

import { run } from "../process/run.mjs";
import { pythonHint, thisSystem, venvHint } from "../set-up/install-hint.mjs";

/**
 * @typedef {object} Python
 * @property {string} executable the absolute path of the interpreter itself
 * @property {string} version such as "3.11.7"
 * @property {string} minor such as "3.11"
 * @property {boolean} newEnough
 * @property {boolean} hasVenv `venv` and `ensurepip` are there
 * @property {boolean} hasPip
 */

// Also read by Python 2, so that it can be called too old. The current folder is no place for modules.
const question = `
import sys
sys.path.pop(0)
def has(name):
    try:
        __import__(name)
        return "1"
    except Exception:
        return "0"
print("python-answer|%d.%d.%d|%s|%s|%s" % (sys.version_info[0], sys.version_info[1], sys.version_info[2],
    has("venv") + has("ensurepip"), has("pip"), sys.executable))
`;

/**
 * Asks an interpreter about itself; `undefined` when it does not run.
 * @param {import("../context.mjs").Context} context
 * @param {string} file
 * @param {readonly string[]} [args]
 * @returns {Promise<Python | undefined>}
 */
export async function askPython(context, file, args = []) {
  const env = { ...context.env, PYTHONHOME: undefined, PYTHONPATH: undefined };
  const result = await run(file, [...args, "-c", question], {
    cwd: context.root,
    env,
    log: () => {},
    timeout: 20_000,
  });
  const answer = /^python-answer\|(\d+)\.(\d+)\.(\d+)\|(..)\|(.)\|(.*?)\r?$/m.exec(result.output);
  if (result.code !== 0 || !answer) return undefined;
  const [, major, minor, patch, venv, pip, executable] = answer;
  return {
    executable: executable || file,
    version: `${major}.${minor}.${patch}`,
    minor: `${major}.${minor}`,
    newEnough: Number(major) === 3 && Number(minor) >= 10,
    hasVenv: venv === "11",
    hasPip: pip === "1",
  };
}

/**
 * The commands to try, best first. PYTHON, when set, is the only one.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {NodeJS.Platform} platform
 * @returns {ReadonlyArray<readonly [string, ...string[]]>}
 */
export function pythonCandidates(env, platform) {
  if (env.PYTHON) return [[env.PYTHON]];
  if (platform === "win32") return [["py", "-3"], ["python"], ["python3"]];
  return [
    ["python3"],
    ["python"],
    ["python3.13"],
    ["python3.12"],
    ["python3.11"],
    ["python3.10"],
    ["python3.14"],
  ];
}

/**
 * @param {import("../context.mjs").Context} context
 * @returns {Promise<{ python: Python } | { problem: string, action: string }>}
 */
export async function findPython(context) {
  /** @type {{ python: Python, command: string } | undefined} */
  let withoutVenv;
  /** @type {Python | undefined} */
  let tooOld;
  for (const [command, ...args] of pythonCandidates(context.env, context.platform)) {
    const python = await askPython(context, command, args);
    if (!python) continue;
    if (!python.newEnough) tooOld ??= python;
    else if (!python.hasVenv) withoutVenv ??= { python, command };
    else return { python };
  }
  const { system, isAdministrator } = thisSystem(context.platform);
  if (withoutVenv) {
    const { python, command } = withoutVenv;
    const isDefault = command === "python3" || command === "python";
    return {
      problem: `Python ${python.version} is here, but its venv part is missing.`,
      action: venvHint(system, isAdministrator, python.minor, isDefault),
    };
  }
  if (context.env.PYTHON) {
    return {
      problem: tooOld
        ? `PYTHON points to Python ${tooOld.version}, and the course needs Python 3.10 or newer.`
        : `PYTHON points to ${context.env.PYTHON}, which does not run.`,
      action: "Set PYTHON to a Python 3.10 or newer, or unset it, and run the command again.",
    };
  }
  return {
    problem: tooOld
      ? `This is Python ${tooOld.version}, and the course needs Python 3.10 or newer.`
      : "Python was not found, and the course needs Python 3.10 or newer.",
    action: pythonHint(system, isAdministrator),
  };
}
