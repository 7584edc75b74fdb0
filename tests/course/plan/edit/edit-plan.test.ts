import { describe, expect, it } from "vitest";
import { removeFromPlan } from "../../../../src/course/plan/edit/remove-from-plan.js";
import { renameInPlan } from "../../../../src/course/plan/edit/rename-in-plan.js";
import { myPlan } from "../../../../src/course/plan/my-plan.js";
import { plan } from "../../../../src/course/plan/plan.js";
import type { PlanSection } from "../../../../src/course/plan/plan-section.js";
import { greatLakesPlan } from "../../../../src/library/organize/plan/great-lakes-plan.js";
import { pretendNotebook } from "../../../support/pretend-notebook.js";
import { runSolution } from "../../run-solution.js";
import { sectionsOf, storedPlan, storePlan } from "../stored-plan.js";

const notebook = pretendNotebook();
const sections = sectionsOf(greatLakesPlan);
const saved = (section: PlanSection) => storedPlan(notebook.work())[section];
const html = () => String(notebook.shown.at(-1)?.data["text/html"]);
const speaker = { role: "Speaker", influence: 5, support: 0, access: 0.4 };
const union = { role: "Union", influence: 3, support: 2, access: 1 };

describe("a list of the plan", () => {
  it("takes one entry more, or again with its name as a correction", () => {
    plan("powerMap", speaker);
    plan("powerMap", union);
    plan("powerMap", { ...speaker, access: 0.6 });
    expect(saved("powerMap")).toEqual([{ ...speaker, access: 0.6 }, union]);
  });

  it("is what a list says, and the card says who went and how they come back", async () => {
    plan("powerMap", [speaker, { ...union, role: "Onion" }]);
    plan("powerMap", [speaker, union]);
    expect(saved("powerMap")).toEqual([speaker, union]);
    expect(notebook.last()).toContain('Taken out: "Onion".');
    const [, cell = ""] = /<pre[^>]*>([\s\S]*?)<\/pre>/.exec(html()) ?? [];
    await runSolution(
      `import { plan } from "movement-data/course";\n${cell.replaceAll("&quot;", '"')}\nconst answer = 0;`,
    );
    expect(saved("powerMap")).toEqual([speaker, { ...union, role: "Onion" }]);
  });

  it("is emptied by an empty list, and is then not written", () => {
    storePlan(notebook.work(), sections);
    for (const section of ["tactics", "goals", "assumptions"] as const) {
      plan(section, []);
      expect(notebook.last()).toMatch(/^✓ Saved[\s\S]*Taken out: [\s\S]*Nothing is left in this section/);
      expect(saved(section)).toBeUndefined();
    }
    plan("tactics", []);
    expect(notebook.last()).toContain("Nothing is written here, so nothing was taken out.");
  });

  it("points out the entry that a new one may have been meant to replace", () => {
    plan("powerMap", { ...speaker, role: "Speeker" });
    plan("powerMap", { ...speaker, access: 0.5 });
    expect(saved("powerMap")).toHaveLength(2);
    expect(notebook.last()).toContain(
      '"Speeker" is still there too. If this was to replace it: removeFromPlan("powerMap", "Speeker")',
    );
    plan("powerMap", union);
    expect(notebook.last()).not.toContain("is still there too");
  });
});

describe("removeFromPlan", () => {
  it("takes out one entry by its name, as people type it, or by its number", () => {
    storePlan(notebook.work(), { powerMap: [speaker, union] });
    removeFromPlan("powerMap", "union ");
    expect(saved("powerMap")).toEqual([speaker]);
    expect(notebook.last()).toMatch(/Taken out: "Union"\.\nSpeaker: Influence 5/);
    removeFromPlan("powerMap", 1);
    expect(saved("powerMap")).toBeUndefined();
  });

  it("takes out a whole section, of one value or of many", () => {
    storePlan(notebook.work(), sections);
    removeFromPlan("capacity");
    removeFromPlan("tactics");
    expect(saved("capacity")).toBeUndefined();
    expect(saved("tactics")).toBeUndefined();
    expect(html()).toContain("plan(&quot;tactics&quot;, [");
  });

  it("says what follows in the rest of the plan", () => {
    storePlan(notebook.work(), sections);
    removeFromPlan("goals", "G3");
    expect(notebook.last()).toContain('"February recruitment event" serves goal G3, which does not exist.');
  });

  it("says so when there is nothing to be renamed yet", () => {
    renameInPlan("goals", "Doors", "Knocks");
    expect(notebook.last()).toMatch(/There is no entry called "Doors"[\s\S]*There are no names yet\./);
  });

  it("says so when there is no such entry or section, and changes nothing", () => {
    storePlan(notebook.work(), { powerMap: [speaker] });
    removeFromPlan("powerMap", "Speeker");
    expect(notebook.last()).toContain('Did you mean "Speaker"?');
    removeFromPlan("powerMap", 7);
    expect(notebook.last()).toContain('There is no entry called "number 7"');
    removeFromPlan("powermap" as PlanSection, "Speaker");
    expect(notebook.last()).toContain('Did you mean "powerMap"?');
    removeFromPlan("capacity", "volunteers");
    expect(notebook.last()).toContain("nothing was taken out");
    expect(storedPlan(notebook.work())).toEqual({ powerMap: [speaker] });
  });
});

describe("renameInPlan", () => {
  it("carries the new name to everything that points to it", () => {
    storePlan(notebook.work(), sections);
    renameInPlan("goals", "G2", "Calls");
    expect(saved("goals")).toMatchObject([{ id: "G1" }, { id: "Calls" }, {}, {}, {}]);
    expect(saved("tactics")).toMatchObject([{ goalId: "Calls" }, { goalId: "Calls" }, { goalId: "G3" }]);
    renameInPlan("goals", "G1", "Votes");
    expect(saved("goals")).toMatchObject([{ id: "Votes" }, { parent: "Votes" }, { parent: "Votes" }, {}, {}]);
    renameInPlan("assumptions", "dialRate", "pickUp");
    expect(saved("tactics")).toMatchObject([{ rateFrom: "textRate" }, { rateFrom: "pickUp" }, {}]);
    plan();
    expect(notebook.last()).not.toMatch(/E4/);
  });

  it("refuses a name that is taken or empty, an entry that is not there, and a section that is no list", () => {
    storePlan(notebook.work(), { powerMap: [speaker, union], capacity: sections.capacity });
    renameInPlan("powerMap", "Union", "Speaker");
    expect(notebook.last()).toContain('Another entry is called "Speaker" already');
    renameInPlan("powerMap", "Union", " ");
    expect(notebook.last()).toContain("Write the new name between quotes.");
    renameInPlan("powerMap", "Onion", "X");
    expect(notebook.last()).toContain('Did you mean "Union"?');
    renameInPlan("capacity", "volunteers", "people");
    expect(notebook.last()).toContain('There is no list in the plan called "capacity"');
    expect(saved("powerMap")).toEqual([speaker, union]);
  });
});

describe("a plan with an old row that cannot be read", () => {
  const [text, phone] = (sections.tactics as readonly object[]).slice(0, 2);
  const odd = { ...text, name: "Old row", contacts: "many" };
  const old = { ...sections, tactics: [odd, text, phone, null], safety: "fine" };

  it("is read, checked and worked with but for that row, which is named", () => {
    storePlan(notebook.work(), old);
    plan();
    expect(notebook.last()).toMatch(/W4, Assumptions/);
    expect(notebook.last()).toContain(
      'Tactics, row 1 ("Old row"): Contacts must be a number without quotes, but it is the text "many".',
    );
    expect(notebook.last()).toContain('removeFromPlan("tactics", 1)');
    expect(notebook.last()).toContain('removeFromPlan("safety")');
    expect(myPlan().tactics).toEqual([text, phone]);
    expect(notebook.last()).toContain("left out of what follows");
  });

  it("takes new entries, corrections and new rates, and loses nothing of the old row", () => {
    storePlan(notebook.work(), old);
    plan("tactics", { ...phone, contacts: 90 });
    expect(notebook.last()).toMatch(/^✓ Saved/);
    plan("assumptions", { ...(sections.assumptions as readonly object[])[1], value: 0.07 });
    expect(saved("tactics")).toMatchObject([odd, text ?? {}, { contacts: 90, contactRate: 0.07 }, null]);
  });

  it("is rid of it by removeFromPlan, or by the row written again", () => {
    storePlan(notebook.work(), old);
    removeFromPlan("tactics", 4);
    plan("tactics", { ...text, name: "Old row", goalId: "G3" });
    removeFromPlan("safety");
    plan();
    expect(notebook.last()).not.toMatch(/cannot be read/);
    expect(saved("tactics")).toHaveLength(3);
  });
});

describe("days in the plan", () => {
  it("are taken as people write them where the day is clear", () => {
    plan("start", "1/31/2027");
    plan("end", "June 30, 2027");
    const [phone] = sections.tactics as readonly object[];
    plan("tactics", { ...phone, start: "3/1/2027", end: "3/31/2027" });
    expect(storedPlan(notebook.work())).toMatchObject({
      start: "2027-01-31",
      end: "2027-06-30",
      tactics: [{ start: "2027-03-01", end: "2027-03-31" }],
    });
  });

  it("are a question where day and month cannot be told apart, and a month asks for its day", () => {
    plan("start", "9/1/2026");
    expect(notebook.last()).toContain('Is "9/1/2026" the day 2026-09-01 or 2026-01-09?');
    plan("end", "2027-03");
    expect(notebook.last()).toContain('"2027-03" is a month. Write the day too, such as "2027-03-15".');
    const [goal] = sections.goals as readonly object[];
    plan("goals", { ...goal, deadline: "5/6/2027" });
    expect(notebook.last()).toContain('Your goal, deadline: Is "5/6/2027" the day 2027-05-06 or 2027-06-05?');
    expect(storedPlan(notebook.work())).toEqual({});
    plan("goals", { ...goal, deadline: "5/16/2027" });
    expect(saved("goals")).toMatchObject([{ deadline: "2027-05-16" }]);
  });
});
