import { describe, expect, it } from "vitest";
import type { RecordedStep } from "../../../publishing/browser/player/recording.js";
import { stateAt, stepAt } from "../../../publishing/browser/player/state-at.js";

const step = (id: string, start: number, acts: RecordedStep["acts"]): RecordedStep => ({
  id,
  start,
  end: start + 4,
  words: "",
  cues: [],
  acts,
});
const steps = [
  step("1", 0, [{ at: 0, do: "run", cell: "a", changes: [{ cell: "a", html: "one" }] }]),
  step("2", 5, [
    { at: 5, do: "type", cell: "a", changes: [{ cell: "a", code: "changed", typed: "17" }] },
    { at: 7, do: "run", cell: "a", changes: [{ cell: "a", html: "two" }] },
  ]),
];

describe("stateAt", () => {
  it("is the same for whoever jumps and whoever listens: every change up to the second", () => {
    expect(stateAt(steps, 1).cells.get("a")).toEqual({ html: "one" });
    expect(stateAt(steps, 6).cells.get("a")).toEqual({ html: "one", code: "changed", typed: "17" });
    expect(stateAt(steps, 8).cells.get("a")).toEqual({ html: "two", code: "changed" });
    expect(stateAt(steps, 1).cells.get("a")).toEqual({ html: "one" });
  });

  it("knows the step that is heard, and which of its acts have happened", () => {
    expect([0, 4.9, 5, 99].map((seconds) => stepAt(steps, seconds))).toEqual([0, 0, 1, 1]);
    expect(stateAt(steps, 6).done.map((act) => act.do)).toEqual(["type"]);
  });
});
