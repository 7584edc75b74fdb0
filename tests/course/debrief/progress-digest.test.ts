import { describe, expect, it } from "vitest";
import { filledFromCase } from "../../../src/course/cases/fill-from-case.js";
import { debriefDigest } from "../../../src/course/debrief/debrief-digest.js";
import { parseDigest } from "../../../src/course/debrief/parse-digest.js";
import { planDigest } from "../../../src/course/debrief/plan-digest.js";
import { progressDigest } from "../../../src/course/debrief/progress-digest.js";
import { emptyWork } from "../../../src/course/my-work/work.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { chosen, now } from "../cases/case-work.js";

const work = {
  ...filledFromCase(chosen("muskegon-millage")),
  activity: { seconds: { "2": 47 * 60, "6": 9000, nonsense: 60 }, last: now.toISOString() },
};

describe("what a digest says of the way through the course", () => {
  it("is the states of the gates that are asked, in the order of the course; open before a unit is begun", () => {
    expect(progressDigest(work).gates).toEqual([
      { id: "m1", state: "open" },
      { id: "m2", state: "at risk" },
      { id: "m4", state: "open" },
      { id: "safety", state: "open" },
      { id: "m5", state: "open" },
      { id: "m6", state: "at risk" },
      { id: "tests", state: "open" },
    ]);
  });

  it("is minutes in bands of ten, and no time of day", () => {
    expect(progressDigest(work).minutes).toEqual([
      { module: "2", band: 4 },
      { module: "6", band: 12 },
    ]);
    expect(JSON.stringify(progressDigest(work))).not.toMatch(/\d{4}-\d{2}|47|2820/);
  });

  it("is each gate that an event opened again, once, and no gate that nobody knows", () => {
    const at = now.toISOString();
    const reopened = ["m2", "m2", "<b>"].map((gate) => ({ event: "flake", gate, at }));
    const capstone = { case: "muskegon-millage", chosenAt: at, reopened };
    expect(progressDigest({ ...work, capstone }).reopened).toEqual(["m2"]);
    expect(progressDigest(emptyWork("2026-11-28")).reopened).toEqual([]);
  });
});

describe("a digest file", () => {
  const none = { guesses: [], again: [] };
  const digest = debriefDigest(planDigest(greatLakesPlan), [], 7, none, progressDigest(work));
  const read = (changes: object) => parseDigest(JSON.stringify({ ...digest, ...changes }));

  it("is read as it was written, and an earlier one without gates and minutes too", () => {
    expect(read({})).toEqual({ digest });
    const { gates: _gates, reopened: _reopened, minutes: _minutes, ...earlier } = digest;
    expect(parseDigest(JSON.stringify({ ...earlier, version: 2 }))).toEqual({
      digest: { ...digest, gates: [], reopened: [], minutes: [] },
    });
  });

  it.each([
    ["a gate that the course does not have", { gates: [{ id: "<script>", state: "holds" }] }],
    ["a state that is none", { gates: [{ id: "m2", state: "call Ana" }] }],
    ["a gate twice", { gates: [digest.gates[0], digest.gates[0]] }],
    ["a note beside a gate", { gates: [{ id: "m2", state: "holds", note: "x" }] }],
    ["exact minutes", { minutes: [{ module: "2", band: 47 }] }],
    ["a band below nothing", { minutes: [{ module: "2", band: -1 }] }],
    ["a notebook of another course", { minutes: [{ module: "x", band: 1 }] }],
    ["a time of day", { minutes: [{ module: "2", band: 1, last: "2026-11-28T10:00" }] }],
    ["an event that opened words", { reopened: ["our weak point"] }],
    ["a thousand events", { reopened: Array<string>(1000).fill("m2") }],
  ])("with %s is left out", (_, changes) => {
    expect(read(changes)).toHaveProperty("reason");
  });
});
