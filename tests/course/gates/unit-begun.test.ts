import { describe, expect, it } from "vitest";
import { progress } from "../../../src/course/cards/progress.js";
import { CASE_IDS } from "../../../src/course/cases/campaign-case.js";
import { filledFromCase } from "../../../src/course/cases/fill-from-case.js";
import { progressDigest } from "../../../src/course/debrief/progress-digest.js";
import type { GateId } from "../../../src/course/gates/gate.js";
import { emptyWork, untried, type Work } from "../../../src/course/my-work/work.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";
import { chosen, now } from "../cases/case-work.js";
import { storePlan } from "../plan/stored-plan.js";

const notebook = pretendNotebook();
const own = { key: "flake", value: 0.3, low: 0.2, high: 0.4, unit: "rate", source: "log", kind: "own-data" };

function listed(work: Work): Readonly<Partial<Record<GateId, string>>> {
  return Object.fromEntries(progressDigest(work).gates.map(({ id, state }) => [id, state]));
}

describe("the gate of a unit that was not begun", () => {
  it("is open in an empty plan, and in the plan of each case", () => {
    for (const work of [emptyWork("2026-11-28"), ...CASE_IDS.map((id) => filledFromCase(chosen(id)))]) {
      expect([...new Set(Object.values(listed(work)))]).toEqual(["open"]);
    }
  });

  it("is open half way, although what is written already would let it hold", () => {
    const half: Work = {
      ...emptyWork("2026-11-28"),
      exercises: { "m1.doors": { ...untried, state: "right", attempts: 1 } },
      activity: { seconds: { "2": 60 }, last: now.toISOString() },
      plan: { goals: greatLakesPlan.goals, variant: "legislative", assumptions: [own] },
    };
    expect(listed(half)).toMatchObject({ m1: "holds", m2: "open", m5: "open", tests: "open" });
    const begun = { ...half, guesses: { "m5.faults": { guess: "4", guessedAt: now.toISOString() } } };
    expect(listed(begun)).toMatchObject({ m5: "holds" });
  });

  it("is what the learner wrote into its section, with or without the notebook", () => {
    const { safety, targeting } = greatLakesPlan;
    expect(listed({ ...emptyWork("2026-11-28"), plan: { safety, targeting } })).toMatchObject({
      safety: "holds",
      m6: "holds",
    });
  });

  it("is open in progress() too", () => {
    storePlan(notebook.work(), { assumptions: [own] });
    progress();
    const table = notebook.shown.at(-2)?.data["text/plain"];
    expect(table).toContain("open");
    expect(table).not.toContain("holds");
  });
});
