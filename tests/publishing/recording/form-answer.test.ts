import { describe, expect, it } from "vitest";
import { formAnswer } from "../../../publishing/recording/rehearsal/form-answer.js";
import type { FormField } from "../../../src/course/forms/form-field.js";

const options = ["more", "less"].map((text) => ({ value: text, label: text }));
const choice: FormField = { kind: "choice", name: "guess", label: "Which?", options };
const slider: FormField = {
  kind: "slider",
  name: "share",
  label: "Share",
  low: 0,
  high: 100,
  step: 1,
  unit: "%",
};

describe("formAnswer", () => {
  it("puts what was written into the field of a form", () => {
    expect(formAnswer([choice], "more")).toEqual({ guess: "more" });
    expect(formAnswer([slider], "40%")).toEqual({ share: "40" });
    expect(formAnswer([slider, choice], ["40", "less"])).toEqual({ share: "40", guess: "less" });
    expect(formAnswer([{ ...choice, kind: "order" }], ["less", "more"])).toEqual({ guess: ["less", "more"] });
    expect(formAnswer([slider, choice], { guess: "less" })).toEqual({ guess: "less" });
  });

  it("gives rows of a table their keys", () => {
    const table: FormField = { kind: "table", name: "goals", label: "Goals", each: "goal", columns: [] };
    expect(formAnswer([table], [{ id: "G1", target: 120 }])).toEqual({
      goals: [{ _row: "row-1", id: "G1", target: "120" }],
    });
  });

  it("says what there is to choose, and what there is to answer", () => {
    expect(formAnswer([choice], "maybe")).toBe('"maybe" is none of its choices: more | less.');
    expect(formAnswer([slider, choice], "40")).toContain("This form has 2 questions");
    expect(formAnswer([choice], { other: "x" })).toContain('no question "other"; it has guess');
    expect(formAnswer([], "x")).toBe("This form asks nothing.");
  });
});
