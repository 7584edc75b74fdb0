import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anonymousPlan } from "../../../src/course/debrief/anonymous-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";

const plan = (organization: string, problem: string) =>
  anonymousPlan({ ...greatLakesPlan, organization, problem });

describe("anonymousPlan", () => {
  it.each([
    ["the name", "Great Lakes Care Coalition fights.", "our group fights."],
    ["the name in other letters", "GREAT LAKES CARE COALITION fights.", "our group fights."],
    ["the short form in brackets", "We are the GL-Care group.", "We are the our group group."],
    ["the initials", "GLCC members and glcc.org.", "our group members and [web address]."],
    ["an address of a page", "See https://care.example.org/join?x=1 now", "See [web address] now"],
    ["an address without https", "See www.example.org/a.", "See [web address]"],
  ])("takes out %s", (_what, problem, hidden) => {
    expect(plan("Great Lakes Care Coalition (GL-Care)", problem).problem).toBe(hidden);
  });

  it("leaves words that only look like the name", () => {
    const problem = "Care workers of the great lakes earn $12.50 an hour.";
    expect(plan("CARE", problem).problem).toBe(problem);
    expect(plan("We", "Wellness week, said we.").problem).toBe("Wellness week, said our group.");
  });

  it("takes the name out of every text of the plan, whatever it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9} (Union|Alliance)$/), (name) => {
        const [goal] = greatLakesPlan.goals;
        const goals = [{ ...goal, metric: `Doors of ${name}`, owner: name }] as typeof greatLakesPlan.goals;
        const hidden = anonymousPlan({ ...greatLakesPlan, organization: name, problem: `${name}'s`, goals });
        expect(JSON.stringify(hidden)).not.toContain(name);
      }),
    );
  });

  it("keeps every number, and the plan that it was given", () => {
    const before = JSON.stringify(greatLakesPlan);
    const numbers = (value: unknown) => JSON.stringify(value).match(/:-?\d[\d.]*/g);
    expect(numbers(anonymousPlan(greatLakesPlan).goals)).toEqual(numbers(greatLakesPlan.goals));
    expect(JSON.stringify(greatLakesPlan)).toBe(before);
  });
});
