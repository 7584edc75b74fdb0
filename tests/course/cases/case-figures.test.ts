import { describe, expect, it } from "vitest";
import { findCase } from "../../../src/course/cases/campaign-cases.js";
import { coalitionFigures } from "../../../src/course/cases/care-coalition-figures.js";
import { millageFigures } from "../../../src/course/cases/muskegon-figures.js";
import { planOfCase } from "../../../src/course/cases/plan-of-case.js";
import { tenantsFigures } from "../../../src/course/cases/tenants-figures.js";
import { inEnglish } from "../../../src/library/words/say.js";

const reach = (id: string): readonly string[] | undefined => findCase(id)?.mustReach().map(inEnglish);

describe("the millage in Muskegon", () => {
  it("expects 58,520 to 77,402 ballots, wins with 38,702 and aims at 40,250", () => {
    expect(millageFigures()).toMatchObject({
      ballots: { low: 58_520, high: 77_402 },
      winNumber: 38_702,
      voteGoal: 40_250,
    });
  });

  // It said 77,402 where it says how many will vote and 67,961, the middle, among its assumptions. The curriculum wins
  // at the high end: 52% of 77,402 are 40,250.
  it("expects one number of ballots wherever the plan names it", () => {
    const { assumptions = [], targets } = planOfCase("muskegon-millage");
    const turnout = assumptions.find(({ key }) => key === "turnout");
    expect(turnout).toMatchObject({ value: 77_402, low: 58_520, high: 77_402 });
    expect(targets?.electoral?.expectedTurnout).toBe(turnout?.value);
  });

  it("plans with the rates of the log of shifts", () => {
    expect(millageFigures()).toMatchObject({ contactRate: 0.216, doorsAnHour: 15, flake: 0.32 });
  });

  it("says what must be reached", () =>
    expect(reach("muskegon-millage")).toEqual([
      "Between 58,520 and 77,402 ballots are to be expected.",
      "52% of the high end are 40,250 yes votes.",
      "All talks must fit into 350 sign-ups.",
    ]));
});

describe("the care coalition in week five", () => {
  it("has 32, 13, 17, 20 and 28 members in its tiers, and 34 hard votes", () => {
    expect(coalitionFigures()).toMatchObject({ tiers: [32, 13, 17, 20, 28], hard: 34 });
  });

  it("has enough calls from four of ten districts", () => {
    expect(coalitionFigures()).toMatchObject({ districts: 10, ready: 4 });
  });

  it("says what must be reached", () =>
    expect(reach("care-coalition")).toEqual([
      "56 of 110 members must vote yes.",
      "34 votes are hard today. Each needs a day on which it was said.",
      "33 calls in people's own words must come from each of 10 districts. 4 districts have them.",
    ]));
});

describe("the tenants' network in week eight", () => {
  it("has 36 hubs with 62 hosts and 244 people; 12 hubs have one host", () => {
    expect(tenantsFigures()).toMatchObject({ hubs: 36, alone: 12, hosts: 62, people: 244 });
  });

  it("then worked 1,090 shifts in eight weeks", () => expect(tenantsFigures().thenWorked).toBe(1090));

  it("says what must be reached", () =>
    expect(reach("tenants-network")).toEqual([
      "1,200 more shifts must be worked in the next 8 weeks.",
      "36 hubs are at work, and 12 of them have one host.",
    ]));
});
