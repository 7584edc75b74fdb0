import { amount, own, sentence } from "../../../words/words.js";
import { contactInText, contactPatterns } from "../contact-in-text.js";
import type { Plan } from "../plan.js";
import type { FindMends, PlanMend } from "./plan-mend.js";
import { pathOf, rowOf, withFields, withoutRow, withValue } from "./plan-place.js";

/** The largest known effect of a letter, as rule W7 takes it where the plan states none. */
const LARGEST_KNOWN = 0.081;

/** What can be done about data on people, where numbers come from, and the test. */
export const mendPeople: FindMends = (plan, finding, today) => {
  const { code, field } = finding;
  const place = rowOf(field);
  switch (code) {
    case "E11":
      return collected(plan, field, place);
    case "E12":
      return withoutContact(plan, field);
    case "W1":
      return [
        {
          label: sentence("We have measured it now"),
          plan: { ...plan, assumptions: withFields(plan.assumptions, place, { kind: "own-data" }) },
        },
      ];
    case "W7":
      return largerTest(plan);
    case "W8":
      return plan.safety === undefined
        ? []
        : [
            {
              label: sentence("It is closed now"),
              plan: { ...plan, safety: { ...plan.safety, openCritical: 0 } },
            },
          ];
    case "W9":
      return [
        {
          label: sentence("I got it again today, {day}", { day: own(today) }),
          plan: { ...plan, dataSources: withFields(plan.dataSources, place, { retrieved: today }) },
        },
        {
          label: sentence("Delete this data source"),
          plan: { ...plan, dataSources: withoutRow(plan.dataSources, place) },
        },
      ];
    default:
      return [];
  }
};

function collected(plan: Plan, field: string, place: number): readonly PlanMend[] {
  const stop: PlanMend = {
    label: sentence("Stop collecting it"),
    plan: { ...plan, collection: withoutRow(plan.collection, place) },
  };
  if (!field.endsWith(".deleteBy")) return [stop];
  const { end } = plan;
  return [
    {
      label: sentence("Delete it at the end, on {day}", { day: own(end) }),
      plan: withValue(plan, pathOf(field), end),
    },
    stop,
  ];
}

function withoutContact(plan: Plan, field: string): readonly PlanMend[] {
  const path = pathOf(field);
  const text = path.reduce<unknown>(
    (at, part) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[part] : undefined),
    plan,
  );
  if (typeof text !== "string") return [];
  const left = takenOut(text);
  const written = /[\p{L}\p{N}]/u.test(left) ? left : "";
  const label = written === "" ? sentence("Empty this field") : sentence("Take it out");
  return [{ label, plan: withValue(plan, path, written) }];
}

function takenOut(text: string): string {
  let left = text;
  // Each turn takes one out; a text has no more of them than letters.
  for (let turn = 0; turn < text.length && contactInText(left) !== undefined; turn++) {
    const before = left;
    left = left.replace(/\S*@\S*/, "").replace(/\s+/g, " ");
    for (const [, pattern] of contactPatterns) if (left === before) left = left.replace(pattern, "");
    if (left === before) return "";
  }
  return left
    .replace(/[<([]\s*[>)\]]/g, "")
    .replace(/\s+([,.;:])/g, "$1")
    .replace(/[\s,;:]+$/, "")
    .trim();
}

/** Half the effect takes four times the people. */
function largerTest(plan: Plan): readonly PlanMend[] {
  const { assumptions = [], learning } = plan;
  if (learning === undefined) return [];
  const stated = assumptions.find(({ key }) => /^(expected)?effect/i.test(key));
  const effect = stated?.value ?? LARGEST_KNOWN;
  if (effect <= 0) return [];
  const n = Math.ceil(learning.n * (learning.mde / effect) ** 2 - 1e-9);
  return [
    {
      label: sentence("Take {n} people in each arm: such a test finds effects from {effect} on", {
        n,
        effect: amount(effect, { style: "points", decimals: { most: 2 } }),
      }),
      plan: { ...plan, learning: { ...learning, n, mde: effect } },
    },
  ];
}
