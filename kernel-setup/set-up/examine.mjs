// The doctor's round: unlike the set-up it does not stop at the first fault, so that one run names them all.

import { findPort } from "../jupyter/find-port.mjs";
import { runningServer } from "../jupyter/jupyter-server.mjs";
import { explainError } from "./explain-failure.mjs";
import { bringAbout } from "./set-up.mjs";

/**
 * @typedef {object} Finding
 * @property {string} step
 * @property {"fine" | "noted" | "repaired" | "to do"} state "noted": not as usual, and taken care of
 * @property {string} sentence what is fine or what is wrong
 * @property {string} [action] what was done, or what the person does
 */

/**
 * @param {import("../context.mjs").Context} context
 * @param {readonly import("../steps/step.mjs").Step[]} steps
 * @param {(finding: Finding) => void} tell called for each finding as it is made
 * @param {(step: import("../steps/step.mjs").Step) => void} begin
 * @returns {Promise<Finding[]>}
 */
export async function examine(context, steps, tell, begin) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {Set<string>} */
  const unwell = new Set();
  for (const step of steps) {
    // What a step says that stands on a broken one is only a consequence.
    if (step.needs?.some((name) => unwell.has(name))) {
      unwell.add(step.name);
      continue;
    }
    begin(step);
    const finding = await examineStep(step, context);
    if (finding.state === "to do") unwell.add(step.name);
    findings.push(finding);
    tell(finding);
  }
  return findings;
}

/**
 * @param {import("../steps/step.mjs").Step} step
 * @param {import("../context.mjs").Context} context
 * @returns {Promise<Finding>}
 */
async function examineStep(step, context) {
  const before = await step.check(context);
  if (before.fine) return { step: step.name, state: "fine", sentence: before.note };
  try {
    await bringAbout(step, context);
    return { step: step.name, state: "repaired", sentence: before.problem, action: before.action };
  } catch (error) {
    const { problem, action } = explainError(error, "the set-up");
    return { step: step.name, state: "to do", sentence: problem, action };
  }
}

/**
 * Where `npm start` would listen. A taken port is no fault: it takes the next one.
 * @param {string} root
 * @param {number} wanted
 * @returns {Promise<Finding>}
 */
export async function examinePort(root, wanted) {
  const step = "Port";
  const open = await runningServer(root);
  if (open) return { step, state: "fine", sentence: `The course is open on port ${open.port}` };
  const port = await findPort(wanted);
  if (port === undefined) {
    return {
      step,
      state: "to do",
      sentence: `Port ${wanted} and the next hundred are taken.`,
      action: "Choose another one: npm start -- --port 9100",
    };
  }
  if (port === wanted) return { step, state: "fine", sentence: `Port ${port} is free` };
  return {
    step,
    state: "noted",
    sentence: `Another program uses port ${wanted}.`,
    action: `npm start takes port ${port} by itself.`,
  };
}
