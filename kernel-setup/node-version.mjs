// Read before anything else, also by a Node that is far too old: so only the oldest syntax here, and no imports.

/** In words, for messages and for the README. */
export const neededNode = "Node 20.19 or newer";

/**
 * The course loads ES modules with `require`, which Node does without a flag from 20.19 on (and from 22.12 on).
 * @param {string} version such as "20.19.0"
 * @returns {boolean}
 */
export function nodeIsNewEnough(version) {
  const parts = version.split(".").map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/**
 * @param {string} version
 * @returns {{ problem: string, action: string }}
 */
export function oldNodeFinding(version) {
  return {
    problem: `This is Node ${version}, and the course needs ${neededNode}.`,
    action:
      "Install the version marked LTS from https://nodejs.org, open a new terminal, and run the command again.",
  };
}

/**
 * Loads the real program only on a Node that can read it; otherwise says what to install.
 * @param {() => Promise<unknown>} load
 * @returns {Promise<void>}
 */
export async function onNewEnoughNode(load) {
  const version = process.versions.node;
  if (nodeIsNewEnough(version)) {
    await load();
    return;
  }
  const finding = oldNodeFinding(version);
  console.error(`${finding.problem}\n→ ${finding.action}`);
  process.exitCode = 1;
}
