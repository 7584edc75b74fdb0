import { isAllFromCase } from "../cases/still-from-case.js";
import { exercises, predictions, reflections } from "../modules/index.js";
import type { Work } from "../my-work/work.js";
import { questionId } from "../predict/guess-place.js";
import type { Gate, GateState } from "./gate.js";

/**
 * The state of a gate as a list of all gates shows it: before its unit is begun it is open, whatever an empty plan or a
 * case's plan would answer. What is under the gate itself says what the plan answers now.
 */
export function listedState(gate: Gate, state: GateState | undefined, work: Work): GateState | undefined {
  return state === undefined || isBegun(gate, work) ? state : "open";
}

/** A unit is begun with its first cell, form or answer, or once its section of the plan is the learner's own. */
function isBegun({ module, section }: Gate, work: Work): boolean {
  const has = (items: readonly { readonly id: string; readonly module: string }[], ids: readonly string[]) =>
    items.some((item) => item.module === module && ids.includes(item.id));
  return (
    work.activity?.seconds[module] !== undefined ||
    has(exercises, Object.keys(work.exercises)) ||
    has(reflections, Object.keys(work.reflections)) ||
    has(predictions, Object.keys(work.guesses ?? {}).map(questionId)) ||
    (work.plan[section] !== undefined && !isAllFromCase(work, section))
  );
}
