import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { escapeMarkdown } from "../../table/write/escape-markdown.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { AssignmentRecord } from "../assign/assignment-record.js";
import type { PlannedEstimate } from "./analyze-as-planned.js";
import { plannedMethod } from "./assign-as-planned.js";
import type { PreAnalysisPlan } from "./pre-analysis-plan.js";
import { requirePreAnalysisPlan } from "./require-pre-analysis-plan.js";

/**
 * The plan on one page of Markdown, with the record of its draw and its results where they are given.
 *
 * @param plan from `preAnalysisPlan`.
 * @param o `record`: from `assignAsPlanned`; `results`: from `analyzeAsPlanned`. Default: neither.
 * @example
 * const plan = preAnalysisPlan({
 *   title: "Two texts", question: "Which text brings more calls?", unit: "member",
 *   arms: [{ name: "control", treatment: "the usual text" }, { name: "new", treatment: "the new text" }],
 *   outcome: { column: "called", description: "called within a week", baseline: 0.3 },
 *   sample: { n: 4000 }, smallestEffect: 0.05, estimator: { estimand: "ITT" },
 *   stoppingRule: "One look after a week.", ethics: "Members opted in.", seed: 2026, date: "2026-10-01",
 * });
 * preAnalysisMarkdown(plan).split("\n")[0]; // "# Two texts"
 */
export function preAnalysisMarkdown(
  plan: PreAnalysisPlan,
  o: { readonly record?: AssignmentRecord; readonly results?: readonly PlannedEstimate[] } = {},
): string {
  checkOptions("preAnalysisMarkdown", o, { record: true, results: true });
  requirePreAnalysisPlan(plan);
  if (o.record !== undefined)
    requireFields(o.record, "the record of a draw, as assignAsPlanned gives it", {
      counts: "anything",
      hash: "text",
      date: "text",
    });
  if (o.results !== undefined) requireListed(o.results, "results", "analyzeAsPlanned(list, plan)");
  for (const row of o.results ?? [])
    requireFields(row, "the results of a plan, as analyzeAsPlanned gives them", {
      label: "text",
      term: "text",
      outcome: "text",
      notes: ["text"],
    });
  const { computed, estimator, sample, outcome } = plan;
  const number = outcome.sd !== undefined;
  const effect = (value: number): string => formatEffect(value, number);
  const arms = plan.arms.map(
    (arm, k) =>
      `| ${escapeMarkdown(arm.name)}${k === 0 ? " (control)" : ""} | ${escapeMarkdown(arm.treatment)} | ${people(computed.armSizes[k] ?? 0)} |`,
  );
  const analysis = [
    estimator.estimand === "CACE"
      ? `The effect on reached people (CACE), reached as in column ${column(estimator.received ?? "")}, beside the ITT`
      : "The effect of being assigned (ITT)",
    estimator.blocks === undefined ? "" : `, within blocks ${column(estimator.blocks)}`,
    estimator.clusters === undefined ? "" : `, clusters ${column(estimator.clusters)}`,
    estimator.covariates === undefined ? "" : `, adjusted for ${estimator.covariates.map(column).join(", ")}`,
    plan.arms.length > 2 ? "; each arm against the control, Holm's correction" : "",
    `; ${numberText(estimator.level, { style: "percent", decimals: { most: 2 } })} intervals.`,
  ].join("");
  const lines = [
    `# ${escapeMarkdown(plan.title)}`,
    "",
    `Written ${plan.date}, before anybody was contacted.`,
    "",
    `**Question.** ${escapeMarkdown(plan.question)}`,
    "",
    `**Unit.** ${escapeMarkdown(plan.unit)}; ${howMany(sample.n, "person", "people")} in all, ${plannedMethod(plan)} assignment, seed ${plan.seed}.`,
    "",
    "| Arm | What happens | People |",
    "|---|---|---|",
    ...arms,
    "",
    `**Outcome.** ${escapeMarkdown(outcome.description)} (column ${column(outcome.column)}), expected without the treatment: ${number ? outcome.baseline : `${numberText(outcome.baseline, { style: "percent" })}`}.`,
    "",
    `**What it can find.** Smallest effect that matters: ${effect(plan.smallestEffect)}; chance to find it: ${numberText(computed.power, { style: "percent", decimals: 0 })}. ` +
      `Minimum detectable effect: ${Number.isNaN(computed.minimumDetectableEffect) ? "none that is possible" : effect(computed.minimumDetectableEffect)}. People needed for 80%: ${numberText(computed.peopleNeeded)}.`,
    "",
    `**Analysis.** ${analysis}`,
    "",
    `**Stopping rule.** ${escapeMarkdown(plan.stoppingRule)}`,
    "",
    `**Ethics.** ${escapeMarkdown(plan.ethics)}`,
    ...plan.warnings.flatMap((warning) => ["", `> ${warning}`]),
    ...recordLines(o.record),
    ...resultLines(o.results, number),
  ];
  return `${lines.join("\n")}\n`;
}

/** How many people an arm gets; where that is not whole the draw decides who is the odd one. */
function people(expected: number): string {
  const whole = Math.round(expected);
  if (Math.abs(expected - whole) < 1e-6) return numberText(whole);
  return `${numberText(Math.floor(expected))} or ${numberText(Math.ceil(expected))}`;
}

function recordLines(record: AssignmentRecord | undefined): string[] {
  if (record === undefined) return [];
  const counts = Object.entries(record.counts).map(
    ([arm, count]) => `${escapeMarkdown(arm)} ${numberText(count)}`,
  );
  return [
    "",
    "## The draw",
    "",
    `Drawn ${record.date} with ${record.generator}, seed ${record.seed}: ${counts.join(", ")}.`,
    "",
    `Fingerprint of the list: \`${record.hash}\``,
  ];
}

function resultLines(results: readonly PlannedEstimate[] | undefined, number: boolean): string[] {
  if (results === undefined) return [];
  const rows = results.map((row) => {
    const [low, high] = [row.confLow, row.confHigh].map((value) => formatEffect(value, number));
    return `| ${row.planned ? "planned" : `added afterwards: ${escapeMarkdown(row.label)}`} | ${escapeMarkdown(row.term)} | ${escapeMarkdown(row.outcome)} | ${row.estimand} | ${formatEffect(row.estimate, number)} | ${low} to ${high} |`;
  });
  const notes = [...new Set(results.flatMap((row) => row.notes))];
  return [
    "",
    "## Results",
    "",
    "| | Arm | Outcome | | Effect | Interval |",
    "|---|---|---|---|---|---|",
    ...rows,
    ...notes.flatMap((note) => ["", `> ${escapeMarkdown(note)}`]),
  ];
}

function formatEffect(value: number, number: boolean): string {
  if (Number.isNaN(value)) return "unknown";
  const text = number ? numberText(value) : numberText(value, { style: "points", decimals: 2 });
  return text;
}

/** The name of a column in the letters of code; backslashes do not help there, so a name with other signs is words. */
function column(name: string): string {
  return /^[\p{L}\p{N}_ .-]+$/u.test(name) ? `\`${name}\`` : `"${escapeMarkdown(name)}"`;
}
