import { describe, expect, it } from "vitest";
import { findingCell } from "../../../../src/course/plan/edit/finding-cell.js";
import { plan as planCommand } from "../../../../src/course/plan/plan.js";
import { planSections } from "../../../../src/course/plan/plan-sections.js";
import { planDraft } from "../../../../src/course/plan/read-sections.js";
import { checkPlan } from "../../../../src/library/organize/plan/check-plan.js";
import { brokenPlans } from "../../../organize/plan/broken-plans.js";
import { pretendNotebook } from "../../../support/pretend-notebook.js";
import { runSolution } from "../../run-solution.js";
import { sectionsOf, storedPlan, storePlan } from "../stored-plan.js";

const notebook = pretendNotebook();
const paste = (cell: string) =>
  runSolution(`import { plan } from "movement-data/course";\n${cell}\nconst answer = 0;`);

describe.each(brokenPlans)("a finding of rule %s", (code, broken, _sound, field) => {
  it(`in ${field} gives a cell that can be pasted and runs`, async () => {
    const sections = sectionsOf(broken);
    const draft = planDraft(sections).plan;
    const found = checkPlan(draft).find((finding) => finding.code === code && finding.field === field);
    // What is not there at all was never written, so nothing can be mended in it.
    if (found === undefined)
      return expect(JSON.stringify(sections)).not.toBe(JSON.stringify(sectionsOf(draft)));
    storePlan(notebook.work(), sections);
    const cell = findingCell(found, draft);
    expect(cell).toBeDefined();
    await paste(cell ?? "");
    if (found.suggested === undefined) {
      // Nothing but people can decide: the cell says where, and unchanged it is the same plan, or is asked about.
      expect(cell).toMatch(/\/\/ ← change/);
      expect(storedPlan(notebook.work())).toEqual(sections);
    } else {
      const left = checkPlan(planDraft(storedPlan(notebook.work())).plan);
      expect(left.filter((one) => one.code === code && one.field === field)).toEqual([]);
    }
  });
});

describe("the advice of a finding", () => {
  it("holds no call that would not run where it is read", () => {
    for (const [, broken] of brokenPlans)
      for (const { fix } of checkPlan(broken)) expect(fix).not.toMatch(/\w\(/);
  });

  it("is folded under the plan, one cell each", () => {
    const [, broken] = brokenPlans.find(([code]) => code === "E9") ?? [];
    if (broken === undefined) throw new Error("no plan breaks E9");
    storePlan(notebook.work(), sectionsOf(broken));
    planCommand();
    const html = String(notebook.shown.at(-1)?.data["text/html"]);
    expect(html).toContain("A cell to mend E9, Votes in the chamber, Where each member stands");
    expect(html).toContain("plan(&quot;legislative&quot;, {");
  });
});

describe("the example of each section", () => {
  it.each(planSections.map(({ section, example }) => [section, example] as const))(
    "%s runs when it is pasted, and untouched it is never saved",
    async (section, example) => {
      await paste(`${example};`);
      const saved = storedPlan(notebook.work());
      // The kind of campaign is one of three words, and the example is one of them.
      expect(saved).toEqual(section === "variant" ? { variant: "electoral" } : {});
      expect(notebook.last()).toMatch(section === "variant" ? /^✓ Saved/ : /^(↻ Not yet|○ Not started yet)/);
    },
  );
});
