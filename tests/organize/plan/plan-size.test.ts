import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/library/organize/plan/check-plan.js";
import { contactInText, contactPatterns } from "../../../src/library/organize/plan/contact-in-text.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { parsePlan } from "../../../src/library/organize/plan/parse-plan.js";
import type { Plan, PlanAssumption, PlanGoal, PlanTactic } from "../../../src/library/organize/plan/plan.js";
import { LONGEST_TEXT, MOST_ROWS } from "../../../src/library/organize/plan/plan-size.js";
import { stepsOf } from "../../support/step-clock.js";

const [goal] = greatLakesPlan.goals as readonly [PlanGoal];
const [tactic] = greatLakesPlan.tactics as readonly [PlanTactic];
const [assumption] = greatLakesPlan.assumptions as readonly [PlanAssumption];

/** A plan as large as n in every list, and tied together: each goal serves the next, each tactic and rate another. */
function largePlan(n: number): Plan {
  const rows = Array.from({ length: n }, (_, i) => i);
  return {
    ...greatLakesPlan,
    goals: rows.map((i) => ({ ...goal, id: `G${i}`, ...(i === 0 ? {} : { parent: `G${i - 1}` }) })),
    assumptions: rows.map((i) => ({ ...assumption, key: `rate${i}` })),
    tactics: rows.map((i) => ({ ...tactic, name: `t${i}`, goalId: `G${i}`, rateFrom: `rate${i}` })),
  };
}

describe("a plan with a text without end", () => {
  const pieces = [
    "1",
    ".",
    "@",
    "+",
    "(",
    " ",
    "-",
    "a",
    "A",
    "https://",
    "1 A",
    "a@",
    "+1 ",
    "12 Elm ",
    "é",
    "\n",
  ];

  const plan = (piece: string, length: number): Plan => ({
    ...greatLakesPlan,
    problem: piece.repeat(length).slice(0, LONGEST_TEXT),
    goals: [{ ...goal, source: piece.repeat(length).slice(0, LONGEST_TEXT) }],
  });
  let short: number;
  beforeAll(async () => {
    const all = () => pieces.forEach((piece) => void checkPlan(plan(piece, 50)));
    await stepsOf(all);
    short = (await stepsOf(all)) / pieces.length;
  });

  it.each(pieces)("is checked in as many steps as a short one: %j over and over", async (piece) => {
    // One step for each word, when it is looked at for a web address; nothing grows faster than the text.
    expect(await stepsOf(() => checkPlan(plan(piece, 20_000)))).toBeLessThan(short + 4 * 20_000);
  });

  it("is looked at by patterns that cannot run on: every repetition has a bound", () => {
    for (const [, { source }] of contactPatterns) {
      const outsideOfSets = source.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
      expect(outsideOfSets).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });

  it("gives what the same text gives without its padding", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("ada@example.org", "(313) 555-0123", "12 Elm Street", "+44 20 7946 0958"),
        fc.array(fc.constantFrom("doors", "of", "the", "ward", "call", "—"), { maxLength: 30 }),
        (contact, words) => {
          const padding = words.join(" ");
          expect(contactInText(`${padding} ${contact}, ${padding}`)).toBe(contactInText(contact));
          expect(contactInText(padding)).toBeUndefined();
        },
      ),
    );
  });
});

describe("a plan with long lists", () => {
  it("is checked in steps that grow with its rows, not with their cube", async () => {
    await stepsOf(() => checkPlan(largePlan(20)));
    const small = await stepsOf(() => checkPlan(largePlan(40)));
    const large = await stepsOf(() => checkPlan(largePlan(80)));
    expect(small).toBeGreaterThan(1_000);
    // Twice the rows, four times the pairs of an assumption and a tactic; a cube would be eight times.
    expect(large).toBeLessThan(5 * small);
  });

  it("is refused above a thousand rows, before any row is looked at", async () => {
    const list = Array.from({ length: MOST_ROWS + 1 }, () => goal);
    const says = /goals has 1,001 entries, but a plan has at most 1,000 in a list/;
    expect(() => parsePlan({ ...greatLakesPlan, goals: list })).toThrow(says);
    expect(() => checkPlan({ ...greatLakesPlan, goals: list })).toThrow(says);
    const endless = { ...greatLakesPlan, goals: Array.from({ length: 200_000 }, () => ({})) };
    expect(await stepsOf(() => expect(() => parsePlan(endless)).toThrow(/200,000/))).toBeLessThan(1_000);
  });

  it("is refused with 200,000 names of fields, or one name without end", () => {
    const wide = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`column${i}`, i]));
    expect(() => parsePlan({ ...greatLakesPlan, capacity: wide })).toThrow(/capacity has 200,000 entries/);
    expect(() => parsePlan({ ...greatLakesPlan, ["x".repeat(1_000_000)]: 1 })).toThrow(
      /^The plan cannot be read yet\. x{60}… is not a field of the plan\.$/,
    );
  });

  it("takes a text of 20,000 letters and refuses a longer one with a sentence", () => {
    const problem = "1".repeat(LONGEST_TEXT);
    expect(parsePlan({ ...greatLakesPlan, problem }).problem).toHaveLength(LONGEST_TEXT);
    expect(() => parsePlan({ ...greatLakesPlan, problem: `${problem}1` })).toThrow(
      /problem must have at most 20,000 letters/,
    );
  });
});

describe("a plan that is nested without end", () => {
  it("is refused with one sentence, as text and as an object", () => {
    const deep = `${'{"goals":['.repeat(100_000)}${"]}".repeat(100_000)}`;
    expect(() => parsePlan(deep)).toThrow(/nested without end/);
    let nested: object = {};
    for (let i = 0; i < 100_000; i++) nested = { nested };
    expect(() => parsePlan({ ...greatLakesPlan, capacity: nested })).toThrow(/nested without end/);
    expect(() => checkPlan({ ...greatLakesPlan, capacity: nested } as unknown as Plan)).toThrow(
      /nested without end/,
    );
  });

  it("is refused when a few lists contain each other many times", () => {
    let doubled: unknown = ["x"];
    for (let i = 0; i < 15; i++) doubled = Array.from({ length: 10 }, () => doubled);
    expect(() => parsePlan({ ...greatLakesPlan, goals: doubled })).toThrow(/far too long/);
  });
});
