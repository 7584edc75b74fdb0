import { numberText } from "../../words/number-text.js";
import type { Plan } from "./plan.js";
import { numbersOf } from "./plan-numbers.js";
import { requirePlan } from "./require-plan.js";

/** One value that differs between two states of a plan. */
export interface PlanChange {
  /** Where, for example "goals[1].target", or "numbers.scheduledShifts" for a number that the plan works out. */
  readonly field: string;
  /** Undefined when it was not there before. */
  readonly before?: string | number | boolean;
  /** Undefined when it is gone. */
  readonly after?: string | number | boolean;
  /** The change as one line. */
  readonly message: string;
}

type Leaf = string | number | boolean;

/**
 * What changed between two states of a plan: every value that was written, and every number that follows from it.
 *
 * Rows of lists are matched by their id, key or name, so that a row that moved is not reported as a change.
 *
 * @example
 * const { plan } = recomputePlan(greatLakesPlan, { flake: 0.6 });
 * planChanges(greatLakesPlan, plan).find((change) => change.field === "numbers.scheduledShifts").message; // "numbers.scheduledShifts: 53 → 85"
 */
export function planChanges(before: Plan, after: Plan): readonly PlanChange[] {
  requirePlan(before, []);
  requirePlan(after, []);
  const old = new Map([...leaves(before, "", ""), ...leaves(numbersOf(before), "numbers", "numbers")]);
  const now = new Map([...leaves(after, "", ""), ...leaves(numbersOf(after), "numbers", "numbers")]);
  const changes: PlanChange[] = [];
  for (const [key, { field, value }] of now) {
    const was = old.get(key)?.value;
    if (was !== value) changes.push(change(field, was, value));
  }
  for (const [key, { field, value }] of old) if (!now.has(key)) changes.push(change(field, value, undefined));
  return Object.freeze(changes);
}

function change(field: string, before: Leaf | undefined, after: Leaf | undefined): PlanChange {
  return Object.freeze({
    field,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    message: `${field}: ${print(before)} → ${print(after)}`,
  });
}

function print(value: Leaf | undefined): string {
  if (value === undefined) return "nothing";
  return typeof value === "number" ? numberText(value) : `"${value}"`;
}

/** The values of a plan by an identity that survives a change of order, each with the path that people read. */
function leaves(value: unknown, identity: string, field: string): [string, { field: string; value: Leaf }][] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return [[identity, { field, value }]];
  }
  if (typeof value !== "object" || value === null) return [];
  const names = Array.isArray(value) ? value.map((row) => rowName(row)) : [];
  return Object.entries(value).flatMap(([key, item], i) => {
    if (!Array.isArray(value)) {
      return leaves(item, `${identity}.${key}`, field === "" ? key : `${field}.${key}`);
    }
    // Rows of the same name are told apart by how many of that name came before.
    const name = names[i] ?? "";
    const before = names.slice(0, i).filter((other) => (other ?? "") === name).length;
    return leaves(item, `${identity}[${name}#${before}]`, `${field}[${key}]`);
  });
}

function rowName(row: unknown): string | undefined {
  if (typeof row !== "object" || row === null) return undefined;
  const { id, key, name, role, rung, field } = row as Record<string, unknown>;
  const found = id ?? key ?? name ?? role ?? rung ?? field;
  return typeof found === "string" ? found : undefined;
}
