import { describeValue } from "../../table/columns/describe-value.js";
import { ANSWER_WORTH, type SafetyAnswers } from "./safety-answers.js";
import { SAFETY_ITEMS } from "./safety-items.js";
import type { SafetyItem } from "./safety-question.js";

/** What the organization adds to an open question: who does it until when, and its own judgement of the risk. */
export interface SafetyPlanEntry {
  /** A role, not a name. */
  readonly owner?: string;
  /** A day, for example "2027-01-31". */
  readonly date?: string;
  /** 1 to 5. Default: that of the question. */
  readonly likelihood?: number;
  /** 1 to 5, on people. Default: that of the question. */
  readonly impact?: number;
  /** 1 to 3. Default: that of the question. */
  readonly effort?: number;
}

/** One open question as a risk. */
export interface RiskRow {
  readonly item: number;
  readonly critical: boolean;
  readonly asset: string;
  readonly threat: string;
  readonly whoIsHarmed: string;
  readonly likelihood: number;
  readonly impact: number;
  /** likelihood × impact, 1 to 25. */
  readonly product: number;
  readonly existingControl: "none" | "partly in place";
  readonly action: string;
  readonly owner: string | null;
  readonly date: string | null;
  /** The product when the action is done: it makes the harm two steps less likely, never less bad. */
  readonly residual: number;
}

/** An open question with what the order of actions needs. */
export interface OpenItem {
  readonly item: SafetyItem;
  /** 1 for no or unanswered, 0.5 for partial. */
  readonly gap: number;
  /** weight × gap × impact ÷ effort. */
  readonly priority: number;
  readonly risk: RiskRow;
}

/** The open questions, the largest priority first. */
export function openItems(
  answers: SafetyAnswers,
  plan: Readonly<Record<string, SafetyPlanEntry>>,
): readonly OpenItem[] {
  return SAFETY_ITEMS.flatMap((item): OpenItem[] => {
    const worth = ANSWER_WORTH[answers[String(item.id)] ?? "no"];
    if (worth === null || worth === 1) return [];
    const entry = plan[String(item.id)] ?? {};
    const gap = 1 - worth;
    const impact = scale(entry.impact ?? item.impact, 5, item.id, "impact");
    const effort = scale(entry.effort ?? item.effort, 3, item.id, "effort");
    // Half a control makes the harm one step less likely.
    const likelihood = Math.max(
      1,
      scale(entry.likelihood ?? item.likelihood, 5, item.id, "likelihood") -
        (entry.likelihood === undefined && worth > 0 ? 1 : 0),
    );
    const risk: RiskRow = Object.freeze({
      item: item.id,
      critical: item.critical,
      asset: item.asset,
      threat: item.threat,
      whoIsHarmed: item.whoIsHarmed,
      likelihood,
      impact,
      product: likelihood * impact,
      existingControl: worth > 0 ? "partly in place" : "none",
      action: item.action,
      owner: entry.owner ?? null,
      date: entry.date ?? null,
      residual: Math.max(1, likelihood - 2) * impact,
    });
    return [Object.freeze({ item, gap, priority: (item.weight * gap * impact) / effort, risk })];
  }).sort((a, b) => b.priority - a.priority || a.item.id - b.item.id);
}

function scale(value: number, most: number, id: number, name: string): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new RangeError(
    `The ${name} of question ${id} is a whole number from 1 to ${most}, but it is ${describeValue(value)}.`,
  );
}
