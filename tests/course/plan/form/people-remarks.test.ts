import { describe, expect, it } from "vitest";
import { planInForms } from "./plan-in-a-form.js";

const row = { field: "language", use: "calls", owner: "data lead", deleteBy: "2027-12-31", consent: "asked" };

describe("what the gate of Module 4 will ask", () => {
  it("is said beside the use of a field that has none, and the button deletes the field", () => {
    const page = planInForms().page("collection");
    page.row(row);
    expect(page.notes()).toEqual([]);
    page.row({ ...row, field: "birthday", use: "None" });
    const [note] = page.notes();
    expect(note).toMatchObject({ kind: "think", column: "use", field: "collection" });
    expect(note?.says).toContain("“birthday” has the use “None”");
    page.press("Stop collecting it");
    expect(page.rows().map(({ field }) => field)).toEqual(["language"]);
    expect(page.notes()).toEqual([]);
  });

  it("is said beside an owner with the name of a person, in a row that is not complete too", () => {
    const page = planInForms().page("collection");
    page.row({ field: "language", owner: "Ana Lopez" });
    const note = page.notes().find(({ column }) => column === "owner");
    expect(note?.says).toBe("Is “Ana Lopez” a role? A role stays when a person goes.");
    page.press("Write “data lead”");
    expect(page.rows()[0]?.owner).toBe("data lead");
    expect(page.notes().filter(({ kind }) => kind === "think")).toEqual([]);
  });

  it("is said beside a rung that is a feeling, and of a ladder of one rung", () => {
    const page = planInForms().page("ladder");
    page.row({ rung: "following", act: "signed", now: "10", goal: "20" });
    expect(page.notes().map(({ says }) => says)).toEqual([
      "The ladder has one rung: write at least two, so that somebody can climb.",
    ]);
    page.row({ rung: "angry", act: "feels angry about rent", now: "10", goal: "20" });
    const [note, ...others] = page.notes();
    expect(others).toEqual([]);
    expect(note).toMatchObject({ kind: "think", column: "act" });
    page.press("Write “came to a meeting”");
    expect(page.rows().map(({ act }) => act)).toEqual(["signed", "came to a meeting"]);
    expect(page.notes()).toEqual([]);
  });
});
