import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CASE_IDS } from "../../../src/course/cases/campaign-case.js";
import { filledFromCase } from "../../../src/course/cases/fill-from-case.js";
import { GATE_IDS, GATE_STATES, type GateId } from "../../../src/course/gates/gate.js";
import { gateCard } from "../../../src/course/gates/gate-card.js";
import { gateFinding, gateStates } from "../../../src/course/gates/gate-states.js";
import { findGate, gates } from "../../../src/course/gates/gates.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { emptyWork, type Work } from "../../../src/course/my-work/work.js";
import { spokenFindings } from "../../../src/library/organize/plan/check-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { planMends } from "../../../src/library/organize/plan/mend/plan-mends.js";
import { inEnglish } from "../../../src/library/words/say.js";
import { chosen, now } from "../cases/case-work.js";

const start = emptyWork("2026-11-28");
const { targets, ...whole } = greatLakesPlan;
const sections: Readonly<Record<string, unknown>> = { ...whole, ...targets };

/** What a gate finds in the plan of the course's example with some sections changed; undefined takes one out. */
function found(id: GateId, changes: Readonly<Record<string, unknown>>, more: Partial<Work>) {
  const plan = Object.fromEntries(
    Object.entries({ ...sections, ...changes }).filter(([, value]) => value !== undefined),
  );
  const gate = findGate(id);
  if (gate === undefined) throw new Error(`There is no gate ${id}.`);
  return { gate, finding: gateFinding(gate, { ...start, ...more, plan }, now) };
}

/** How a gate stands, and what it says. */
function look(id: GateId, changes: Readonly<Record<string, unknown>> = {}, more: Partial<Work> = {}) {
  const { state, says } = found(id, changes, more).finding;
  return [state, inEnglish(says)] as const;
}

/** What its card advises. */
function next(id: GateId, changes: Readonly<Record<string, unknown>>): string {
  const { gate, finding } = found(id, changes, {});
  const { next: advice } = gateCard(gate, finding);
  return advice === undefined ? "" : inEnglish(advice);
}

const goal = greatLakesPlan.goals[0];

describe("the gate of Module 1", () => {
  it("holds with one goal that says what should change", () => {
    expect(look("m1")).toEqual(["holds", "G1 has six fields and says what should change: hard yes votes."]);
  });

  it("is at risk when every goal is something that the campaign does, whatever it calls itself", () => {
    expect(look("m1", { goals: [{ ...goal, kind: "activity" }] })[0]).toBe("at risk");
    expect(look("m1", { goals: [{ ...goal, unit: "contacts" }] })).toEqual([
      "at risk",
      "G1 counts contacts, which is what you do: add a goal for what should change.",
    ]);
  });

  it("offers no button that it would take back: what the campaign does is not offered as the outcome", () => {
    const [example] = greatLakesPlan.goals;
    if (example === undefined) throw new Error("The example has no goal.");
    const doing = { ...example, kind: "activity", unit: "count", metric: "Doors knocked" } as const;
    const plan = { ...greatLakesPlan, goals: [doing, { ...doing, metric: "members in ward 3" }] };
    const finding = spokenFindings(plan).find(({ code }) => code === "W6");
    if (finding === undefined) throw new Error("All goals are activity, and nothing says so.");
    const mends = planMends(plan, finding, "2026-11-28");
    expect(mends.map(({ label }) => inEnglish(label))).toEqual(["G1 is the outcome: members in ward 3"]);
    expect(look("m1", { goals: mends[0]?.plan.goals })[0]).toBe("holds");
    expect(look("m1", { goals: [{ ...doing, kind: "outcome" }] })[1]).toContain("counts doors");
  });

  it("is open without a goal, and names what a begun one still needs", () => {
    expect(look("m1", { goals: undefined })[0]).toBe("open");
    const begun = { key: "g", row: true, typed: { metric: "votes", baseline: "3" }, at: "2026-11-28" };
    expect(look("m1", { goals: undefined }, { planForms: { goals: [begun] } })).toEqual([
      "open",
      "Your goal is not complete. It still needs: Which number do you want to reach? · By which day? · Who looks after it? · Where is the number read?",
    ]);
  });
});

describe("the gate of Module 2", () => {
  const [, , flake] = greatLakesPlan.assumptions ?? [];
  const electoral = { variant: "electoral", assumptions: [flake] };
  const range = {
    key: "turnout",
    value: 70_000,
    low: 60_000,
    high: 80_000,
    unit: "ballots",
    source: "s",
    kind: "guess",
  };
  const votes = { expectedTurnout: 70_000, winNumber: 35_001, voteGoal: 36_400 };

  it("is at risk when the shifts are missing at the worse end, and says which number does it", () => {
    const [state, says] = look("m2");
    expect(state).toBe("at risk");
    expect(says).toContain("If textRate is 0.01, the plan fails");
  });

  it("holds when the shifts are there at the worse end too", () => {
    expect(look("m2", { assumptions: [flake] })[0]).toBe("holds");
  });

  it("asks a campaign about an election for its votes, and for a range of turnout", () => {
    expect(look("m2", electoral)[0]).toBe("open");
    expect(look("m2", { ...electoral, electoral: votes })[1]).toContain("Turnout has no range");
    expect(look("m2", { ...electoral, electoral: votes, assumptions: [flake, range] })[0]).toBe("holds");
  });

  it("is at risk when the win number lies outside the range", () => {
    const far = { ...votes, winNumber: 44_283, voteGoal: 46_000 };
    expect(look("m2", { ...electoral, electoral: far, assumptions: [flake, range] })).toEqual([
      "at risk",
      "The win number is 44,283, but your turnout of 60,000 to 80,000 ballots gives 30,001 to 40,001: mend one of them.",
    ]);
  });

  it("is open without a capacity or a tactic", () => {
    expect(look("m2", { capacity: undefined })[0]).toBe("open");
    expect(next("m2", { capacity: undefined })).toContain('plan("capacity")');
    expect(next("m2", { tactics: [] })).toContain('plan("tactics")');
    expect(next("m2", electoral)).toContain('plan("electoral")');
    expect(look("m2", { tactics: [] })).toEqual([
      "open",
      "The plan does not say yet how many shifts it needs. Module 3 asks for that: write one tactic there.",
    ]);
  });
});

describe("the card of a gate", () => {
  it("opens the form in which the plan is mended, also where that is another one than its own", () => {
    expect(next("tests", { assumptions: [] })).toContain('plan("assumptions")');
    expect(next("m5", { assumptions: undefined })).toContain('plan("assumptions")');
    expect(next("m4", { collection: undefined })).toContain('plan("collection")');
  });
});

describe("the gates of Module 3-A and 3-B", () => {
  const hubs = { hubs: 12, hostsPerHub: 2, shiftsPerHostWeek: 5, hubDropout: 0.25 };
  const shifts = { ...goal, id: "S", kind: "capacity", unit: "shifts", baseline: 0, target: 800 };

  it("hold when the tiers hold every seated member, and are at risk when one is missing", () => {
    expect(look("m3a")).toEqual(["holds", "The tiers hold all 110 members, and 56 votes are needed."]);
    const { tiers = [], ...chamber } = targets?.legislative ?? {};
    const [state, says] = look("m3a", { legislative: { ...chamber, tiers: tiers.slice(1) } });
    expect([state, says.startsWith("The tiers hold 82 members, but 110 are seated.")]).toEqual([
      "at risk",
      true,
    ]);
  });

  it("hold when the floor carries the shifts, and are at risk when it does not", () => {
    const network = { variant: "distributed", distributed: hubs };
    expect(look("m3b", network)[0]).toBe("holds");
    expect(look("m3b", { ...network, goals: [goal, shifts] })).toEqual([
      "at risk",
      "The floor is 720 shifts, but the plan needs 800: find second hosts, start hubs, or aim lower.",
    ]);
    expect(look("m3b", { ...network, capacity: undefined })[0]).toBe("open");
  });

  it("ask nothing of another kind of campaign, and something of one that has no kind yet", () => {
    expect(look("m3b")[0]).toBeUndefined();
    expect(look("m3a", { variant: "electoral", legislative: undefined })[0]).toBeUndefined();
    expect(look("m3a", { variant: undefined, legislative: undefined })[0]).toBe("open");
  });
});

describe("the gate of Module 4", () => {
  it("holds when every field has a use, an owner and a day", () => {
    expect(look("m4")).toEqual(["holds", "All 2 fields have a use, an owner and a day."]);
  });

  it("is at risk for a field that lacks one of them, in the plan or in the form", () => {
    const [field] = greatLakesPlan.collection ?? [];
    for (const name of ["use", "owner", "deleteBy"]) {
      expect(look("m4", { collection: [{ ...field, [name]: "" }] })[0]).toBe("at risk");
    }
    const begun = { key: "g", row: true, typed: { field: "birth date" }, at: "2026-11-28" };
    expect(look("m4", { collection: undefined }, { planForms: { collection: [begun] } })[1]).toBe(
      "“birth date” still needs: For what use? · Who looks after it? · On which day is it deleted? · How do people agree to it? Fill it, or stop asking for it.",
    );
    const typed = {
      field: "birth date",
      use: "age",
      owner: "data lead",
      deleteBy: "never",
      consent: "asked",
    };
    const unread = look(
      "m4",
      { collection: undefined },
      { planForms: { collection: [{ ...begun, typed }] } },
    );
    expect(unread[1]).toContain("“birth date” is not in the plan yet. On which day is it deleted?");
  });

  it("asks about what its page forbids and the form takes", () => {
    const [field] = greatLakesPlan.collection ?? [];
    const [rung] = greatLakesPlan.ladder ?? [];
    const says = (changes: Readonly<Record<string, unknown>>) => look("m4", changes);
    expect(says({ collection: [{ ...field, use: "none" }] })[1]).toContain("has the use “none”");
    for (const owner of ["Maria", "Ana Lopez"]) {
      expect(says({ collection: [{ ...field, owner }] })).toEqual([
        "at risk",
        `Is “${owner}” a role? A role stays when a person goes.`,
      ]);
    }
    for (const owner of ["Data Lead", "Treasurer", "hub host"]) {
      expect(says({ collection: [{ ...field, owner }] })[0]).toBe("holds");
    }
    const felt = { ...rung, act: "feels angry about rent" };
    expect(says({ ladder: [rung, felt] })[1]).toContain("“feels angry about rent” is a feeling");
    expect(says({ ladder: [rung] })[1]).toContain("The ladder has one rung");
  });

  it("is open without a field", () => expect(look("m4", { collection: undefined })[0]).toBe("open"));
});

describe("the gate of Digital Safety", () => {
  it("counts the open critical questions of the answers, and the actions of the plan", () => {
    expect(look("safety", {}, { safety: { "1": "no" } })[0]).toBe("at risk");
    expect(look("safety")).toEqual(["holds", "No critical question is open."]);
  });

  it("holds with an action for each, and is at risk with fewer", () => {
    const safety = (openCritical: number) => ({ safety: { ...greatLakesPlan.safety, openCritical } });
    expect(look("safety", safety(3))[0]).toBe("holds");
    expect(look("safety", safety(4))[0]).toBe("at risk");
  });

  it("is open when nothing was answered and nothing written", () =>
    expect(look("safety", { safety: undefined })[0]).toBe("open"));
});

describe("the gate of Module 5", () => {
  const published = { key: "effect", value: 0.02, low: 0.01, high: 0.03, unit: "rate", kind: "published" };
  const from = (source: string) => look("m5", { assumptions: [{ ...published, source }] });

  it("is at risk for a published number whose source is not among the data sources", () => {
    expect(from("a paper")[1]).toContain("“effect” is marked as published");
    expect(from("")[0]).toBe("at risk");
  });

  it("holds when the source is there, by its name, its address, or as a dataset of the course", () => {
    for (const source of [
      "District lean, 2022 lines",
      "district lean 2022 lines (538)",
      "https://github.com/fivethirtyeight/data, table 2",
      "published-experiments",
    ]) {
      expect([source, from(source)[0]]).toEqual([source, "holds"]);
    }
  });

  it("holds when no number is published, and is open without numbers", () => {
    expect(look("m5")[0]).toBe("holds");
    expect(look("m5", { assumptions: undefined })[0]).toBe("open");
  });
});

describe("the gate of Module 6", () => {
  const targeting = (more: object) => ({
    targeting: { holdoutChecked: true, notUsedFor: "to rank people", ...more },
  });

  it("holds with a level that was checked, and without a score", () => {
    expect(look("m6", targeting({ score: "turnout", levelChecked: true }))[0]).toBe("holds");
    expect(look("m6", targeting({}))[0]).toBe("holds");
    expect(look("m6", targeting({ score: "None" }))[0]).toBe("holds");
  });

  it("is at risk when the level was not checked, also where the holdout was", () => {
    expect(look("m6", targeting({ score: "turnout" }))[0]).toBe("at risk");
    expect(look("m6", targeting({ score: "turnout", levelChecked: false }))[0]).toBe("at risk");
  });

  it("is open when nobody says", () => expect(look("m6", { targeting: undefined })[0]).toBe("open"));
});

describe("the gate of the tests", () => {
  const hope = (value: number) => ({
    assumptions: [{ key: "effect", value, low: 0, high: 1, unit: "rate", source: "s", kind: "guess" }],
  });
  const learning = greatLakesPlan.learning;

  it("holds when the test can see the effect that is hoped for", () => {
    expect(look("tests", hope(0.02))).toEqual([
      "holds",
      "The test finds effects from 0.99 points on, and you hope for 2 points.",
    ]);
  });

  it("is at risk when it cannot, until the plan says what a null result will mean", () => {
    expect(look("tests", hope(0.005))[0]).toBe("at risk");
    const said = { ...learning, ifNull: "We cannot tell, and ask again in spring." };
    expect(look("tests", { ...hope(0.005), learning: said })[0]).toBe("holds");
  });

  it("is open without a test or without an effect", () => {
    expect(look("tests", { learning: undefined })[0]).toBe("open");
    expect(look("tests")[1]).toContain("no effect that you hope for");
  });
});

describe("every gate", () => {
  it("belongs to a unit of its own, in the order of the course", () => {
    expect(gates.map(({ id }) => id)).toEqual(GATE_IDS);
    const order = gates.map(({ module }) => courseModules.findIndex(({ id }) => id === module));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(gates.length);
  });

  it("is open, at risk or not asked in a plan that nobody has begun, and answers every plan in one line", () => {
    expect(new Set(Object.values(gateStates(start, now)))).toEqual(new Set(["open"]));
    const part = fc.subarray(Object.keys(sections));
    fc.assert(
      fc.property(part, fc.anything(), fc.constantFrom(...Object.keys(sections)), (names, odd, oddName) => {
        const plan = Object.fromEntries(names.map((name) => [name, sections[name]]));
        const work = { ...start, plan: { ...plan, [oddName]: odd } };
        for (const gate of gates) {
          const { state, says } = gateFinding(gate, work, now);
          expect([...GATE_STATES, undefined]).toContain(state);
          expect(inEnglish(says)).toMatch(/^\S[^\n]*\S$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds something to mend in each case", () => {
    for (const id of CASE_IDS) {
      const states = Object.values(gateStates(filledFromCase(chosen(id)), now));
      expect(states).toContain("holds");
      expect(states.filter((state) => state === "at risk").length).toBeGreaterThan(3);
      expect(states).not.toContain("open");
    }
  });
});
