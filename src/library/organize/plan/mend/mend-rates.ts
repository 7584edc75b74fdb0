import { own, sentence } from "../../../words/words.js";
import { applyAssumptions } from "../apply-assumptions.js";
import { isFlakeKey } from "../assumption-role.js";
import type { Plan, PlanAssumption } from "../plan.js";
import type { FindMends, PlanMend } from "./plan-mend.js";
import { pathOf, rowOf, withFields, withoutRow, withValue } from "./plan-place.js";

const MOST = 4;

/** What can be done about rates: impossible ones, ranges, and rates that do not have the value of their assumption. */
export const mendRates: FindMends = (plan, finding) => {
  const { code, field, suggested } = finding;
  const place = rowOf(field);
  if (code === "W2") return ownRate(plan, place);
  if (field.startsWith("assumptions") && field.endsWith(".value") && suggested === undefined) {
    return range(plan, place);
  }
  if (field.endsWith(".rateFrom")) return otherRate(plan, place);
  const written: readonly PlanMend[] =
    suggested === undefined || /\.(low|high)$/.test(field)
      ? likely(plan, field)
      : [
          {
            label: sentence("Write {value} here", { value: own(String(suggested)) }),
            plan: rewritten(plan, field, suggested),
          },
        ];
  const without: readonly PlanMend[] = field.startsWith("tactics")
    ? [{ label: sentence("Delete this tactic"), plan: { ...plan, tactics: withoutRow(plan.tactics, place) } }]
    : [];
  return [...written, ...otherWay(plan, field), ...without];
};

function range(plan: Plan, place: number): readonly PlanMend[] {
  const assumption = plan.assumptions?.[place];
  if (assumption === undefined) return [];
  const { value, low, high } = assumption;
  const [least = value, , most = value] = [low, value, high].sort((a, b) => a - b);
  const middle = [low, value, high].sort((a, b) => a - b)[1] ?? value;
  const change = (fields: Partial<PlanAssumption>): Plan => ({
    ...plan,
    assumptions: withFields(plan.assumptions, place, fields),
  });
  return [
    {
      label: sentence("Let the range go from {low} to {high}", {
        low: own(String(least)),
        high: own(String(most)),
      }),
      plan: change({ low: least, high: most }),
    },
    {
      label: sentence("Plan with {value}", { value: own(String(middle)) }),
      plan: carried(change({ low: least, high: most }), assumption.key, middle),
    },
    ...likely(plan, `assumptions[${place}].value`),
  ];
}

/** A minus that slipped in, or a percentage without its sign. */
function likely(plan: Plan, field: string): readonly PlanMend[] {
  const value = pathOf(field).reduce<unknown>(
    (at, part) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[part] : undefined),
    plan,
  );
  if (typeof value !== "number") return [];
  const row = field.startsWith("assumptions") ? plan.assumptions?.[rowOf(field)] : undefined;
  const size = Math.abs(value);
  const near = [size, size / 100, size / 1000].map((one) => Number(one.toPrecision(12)));
  const end = field.endsWith(".low") || field.endsWith(".high") ? row?.value : undefined;
  const written = near.filter((one) => one !== value && one > 0 && one < 1).slice(0, 1);
  return [...new Set([...written, ...(end === undefined ? [] : [end])])].map((one) => ({
    label: sentence("Write {value} here", { value: own(String(one)) }),
    plan: rewritten(plan, field, one),
  }));
}

/** A value of an assumption goes into everything that rests on it; any other number stands where it is. */
function rewritten(plan: Plan, field: string, value: number | string): Plan {
  const assumption = field.endsWith(".value") ? plan.assumptions?.[rowOf(field)] : undefined;
  return assumption === undefined || typeof value === "string"
    ? withValue(plan, pathOf(field), value)
    : carried(plan, assumption.key, value);
}

function carried(plan: Plan, key: string, value: number): Plan {
  return applyAssumptions(plan, { [key]: value }).plan;
}

/** Where a rate differs from its assumption, the assumption may be the one to change. */
function otherWay(plan: Plan, field: string): readonly PlanMend[] {
  const { assumptions = [], capacity, tactics = [] } = plan;
  const tactic = field.startsWith("tactics") ? tactics[rowOf(field)] : undefined;
  const used = field === "capacity.flake" ? capacity?.flake : tactic?.contactRate;
  const place = assumptions.findIndex(({ key }) =>
    field === "capacity.flake" ? isFlakeKey(key) : key === tactic?.rateFrom,
  );
  const assumption = assumptions[place];
  if (assumption === undefined || used === undefined || used === assumption.value) return [];
  const low = Math.min(assumption.low, used);
  const high = Math.max(assumption.high, used);
  return [
    {
      label: sentence("Change {key} to {value}", { key: own(assumption.key), value: own(String(used)) }),
      plan: { ...plan, assumptions: withFields(assumptions, place, { value: used, low, high }) },
    },
  ];
}

function otherRate(plan: Plan, place: number): readonly PlanMend[] {
  const { assumptions = [], tactics } = plan;
  const { rateFrom: _rateFrom, ...alone } = tactics?.[place] ?? {};
  const rows = (tactics ?? []).map((row, i) =>
    i === place ? { ...row, ...alone, rateFrom: undefined } : row,
  );
  return [
    ...assumptions
      .filter(({ unit }) => /rate|share|probab/i.test(unit))
      .slice(0, MOST)
      .map(({ key, value }) => ({
        label: sentence("Take the rate from {key}", { key: own(key) }),
        plan: { ...plan, tactics: withFields(tactics, place, { rateFrom: key, contactRate: value }) },
      })),
    {
      label: sentence("Take it from no assumption"),
      plan: {
        ...plan,
        tactics: rows.map(({ rateFrom, ...row }) => (rateFrom === undefined ? row : { ...row, rateFrom })),
      },
    },
    { label: sentence("Delete this tactic"), plan: { ...plan, tactics: withoutRow(tactics, place) } },
  ];
}

/** Half of what was published for an easier act, as a guess of one's own. */
function ownRate(plan: Plan, place: number): readonly PlanMend[] {
  const { assumptions = [], tactics } = plan;
  const tactic = tactics?.[place];
  const published = assumptions.find(({ key }) => key === tactic?.rateFrom);
  if (tactic === undefined || published === undefined) return [];
  const value = Number((tactic.contactRate / 2).toPrecision(12));
  const taken = new Set(assumptions.map(({ key }) => key));
  let key = `${published.key}Own`;
  for (let number = 2; taken.has(key); number++) key = `${published.key}Own${number}`;
  const guess: PlanAssumption = {
    key,
    value,
    low: Number((value / 2).toPrecision(12)),
    high: tactic.contactRate,
    unit: published.unit,
    source: "half of the published rate",
    kind: "guess",
  };
  return [
    {
      label: sentence("Plan with {value}, half of it, as a guess of our own", { value: own(String(value)) }),
      plan: {
        ...plan,
        assumptions: [...assumptions, guess],
        tactics: withFields(tactics, place, { rateFrom: key, contactRate: value }),
      },
    },
  ];
}
