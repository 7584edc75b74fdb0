import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/library/organize/plan/check-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { PlanError, parsePlan } from "../../../src/library/organize/plan/parse-plan.js";
import { PLAN_VERSION } from "../../../src/library/organize/plan/plan-version.js";

const minimal = {
  organization: "Alias",
  variant: "electoral",
  problem: "Few vote.",
  start: "2027-01-11",
  end: "2027-06-30",
  goals: [],
};
const goal = greatLakesPlan.goals[0];

function problemsOf(json: unknown): readonly { field: string; says: string }[] {
  try {
    parsePlan(json);
  } catch (error) {
    if (error instanceof PlanError) return error.problems;
    throw error;
  }
  return [];
}

describe("parsePlan", () => {
  it("reads a plan with only the first six fields", () => {
    expect(parsePlan(minimal)).toEqual({ ...minimal, version: PLAN_VERSION });
    expect(checkPlan(parsePlan(minimal))).toEqual([]);
  });

  it("gives the filled example back from its own JSON text, also with a byte order mark", () => {
    expect(parsePlan(JSON.stringify(greatLakesPlan))).toEqual(greatLakesPlan);
    expect(parsePlan(`\uFEFF${JSON.stringify(greatLakesPlan, null, 2)}`)).toEqual(greatLakesPlan);
  });

  it.each<[string, object, string, string]>([
    [
      "a missing field",
      { organization: undefined },
      "organization",
      "is missing: write text between quotes.",
    ],
    [
      "a number in quotes",
      { goals: [{ ...goal, target: "58" }] },
      "goals[0].target",
      'must be a number without quotes, but it is the text "58".',
    ],
    [
      "NaN",
      { goals: [{ ...goal, target: Number.NaN }] },
      "goals[0].target",
      "must be a number without quotes, but it is NaN.",
    ],
    [
      "a day that does not exist",
      { start: "2027-02-30" },
      "start",
      'must be a day of the calendar such as 2027-04-30, but it is the text "2027-02-30".',
    ],
    [
      "an American date",
      { goals: [{ ...goal, deadline: "05/14/2027" }] },
      "goals[0].deadline",
      'must be a day of the calendar such as 2027-04-30, but it is the text "05/14/2027".',
    ],
    [
      "another variant",
      { variant: "local" },
      "variant",
      'must be one of electoral, legislative, distributed, but it is the text "local".',
    ],
    [
      "one object for a list",
      { goals: goal },
      "goals",
      "must be a list between [ and ], but it is an object.",
    ],
    [
      "a misspelt section",
      { assumtions: [] },
      "assumtions",
      'is not a field of the plan. Did you mean "assumptions"?',
    ],
    [
      "a misspelt field",
      { goals: [{ ...goal, onwer: "x" }] },
      "goals[0].onwer",
      'is not a field of the plan. Did you mean "owner"?',
    ],
    [
      "a misspelt field deep down",
      { targets: { electoral: { expectedTurnout: 1, winNumber: 1, voteGoal: 1, votegaol: 1 } } },
      "targets.electoral.votegaol",
      'is not a field of the plan. Did you mean "voteGoal"?',
    ],
    [
      "half a member",
      { capacity: { ...greatLakesPlan.capacity, volunteers: 1.5 } },
      "capacity.volunteers",
      "must be a whole number, but it is 1.5.",
    ],
    [
      "an influence of 9",
      { powerMap: [{ role: "Mayor", influence: 9, support: 0, access: 1 }] },
      "powerMap[0].influence",
      "must be from 1 to 5, but it is 9.",
    ],
  ])("answers %s with one sentence that names the field", (_name, changes, field, says) => {
    expect(problemsOf({ ...minimal, ...changes })).toEqual([{ field, says }]);
  });

  it("lists every field that is wrong, and leaves what it was given untouched", () => {
    const wrong = Object.freeze({
      ...minimal,
      start: 5,
      goals: Object.freeze([Object.freeze({ ...goal, owner: 1 })]),
    });
    expect(problemsOf(wrong).map(({ field }) => field)).toEqual(["start", "goals[0].owner"]);
    expect(() => parsePlan(wrong)).toThrow(
      "start must be text between quotes, but it is 5. goals[0].owner must be",
    );
  });

  it("says that a truncated file was cut off", () => {
    const text = JSON.stringify(greatLakesPlan);
    for (const share of [0.1, 0.5, 0.99]) {
      expect(() => parsePlan(text.slice(0, Math.floor(text.length * share)))).toThrow("cut off");
    }
    expect(() => parsePlan("a,b,c")).toThrow("not a plan in JSON");
  });

  it("says what a plan is when it is given something else", () => {
    for (const [value, words] of [
      [null, "nothing (null)"],
      ["[]", "a list of 0"],
      [42, "this is the number ##"],
      ["7", "this is the number #"],
    ] as const) {
      expect(() => parsePlan(value)).toThrow(words);
    }
  });

  it("says that a plan contains itself", () => {
    const loop: Record<string, unknown> = { ...minimal };
    loop.targets = { electoral: loop };
    expect(() => parsePlan(loop)).toThrow("contains itself");
  });

  it("brings a plan of version 1 up to date: its contacts all counted", () => {
    const [first] = greatLakesPlan.tactics ?? [];
    const { completionRate, ...tactic } = first ?? { completionRate: 0 };
    const old = { ...greatLakesPlan, version: 1, tactics: [tactic] };
    expect(completionRate).toBe(1);
    const plan = parsePlan(old);
    expect(plan.version).toBe(PLAN_VERSION);
    expect(plan.tactics).toEqual([first]);
    expect(problemsOf({ ...old, version: PLAN_VERSION })[0]?.field).toBe("tactics[0].completionRate");
  });

  it("brings a plan of version 2 up to date: its data sources spelled the license otherwise", () => {
    const [first] = greatLakesPlan.dataSources ?? [];
    const { license, ...source } = first ?? { license: "" };
    const old = { ...greatLakesPlan, version: 2, dataSources: [{ ...source, licence: license }] };
    expect(parsePlan(old).dataSources).toEqual([first]);
    expect(problemsOf({ ...old, version: PLAN_VERSION })[0]?.field).toBe("dataSources[0].license");
  });

  it("refuses a file of a later version and leaves it alone", () => {
    expect(() => parsePlan({ ...minimal, version: PLAN_VERSION + 1, later: true })).toThrow(
      `saved by a later version (${PLAN_VERSION + 1})`,
    );
    expect(() => parsePlan({ ...minimal, version: "2" })).toThrow("version must be a whole number");
  });

  it("never throws anything but a PlanError, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Array.isArray(problemsOf(value))).toBe(true);
      }),
    );
    const field = fc.constantFrom(...Object.keys(greatLakesPlan));
    fc.assert(
      fc.property(field, fc.jsonValue(), (name, value) => {
        const changed = { ...greatLakesPlan, [name]: value };
        if (problemsOf(changed).length === 0) checkPlan(parsePlan(changed));
      }),
      { numRuns: 300 },
    );
  });
});
