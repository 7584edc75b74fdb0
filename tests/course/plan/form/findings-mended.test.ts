import { describe, expect, it } from "vitest";
import { sectionOf } from "../../../../src/course/plan/form/finding-remarks.js";
import type { PlanSection } from "../../../../src/course/plan/plan-section.js";
import { planDraft } from "../../../../src/course/plan/read-sections.js";
import { spokenFindings } from "../../../../src/library/organize/plan/check-plan.js";
import { planSchema } from "../../../../src/library/organize/plan/plan-schema.js";
import { brokenPlans } from "../../../organize/plan/broken-plans.js";
import { sectionsOf } from "../stored-plan.js";
import { planInForms } from "./plan-in-a-form.js";

// A plan that cannot be read is no plan of a form: its rows are asked for there.
const readable = brokenPlans.filter(([, broken]) => planSchema.safeParse(broken).success);

describe.each(readable)("rule %s", (code, broken, _sound, field) => {
  it(`is said beside ${field} in the form of its section, and each button there mends it`, () => {
    const sections = sectionsOf(broken);
    const section = sectionOf({ field }) as PlanSection;
    const open = () => {
      const forms = planInForms();
      forms.store.update((work) => ({ ...work, plan: sections }));
      return { forms, page: forms.page(section) };
    };
    const noted = (notes: ReturnType<ReturnType<typeof open>["page"]["notes"]>) =>
      notes.filter(({ says }) => says.endsWith(`(${code})`));
    const before = noted(open().page.notes());
    const kinds = new Set(before.map(({ kind }) => kind));
    expect([...kinds]).toEqual([code.startsWith("E") ? "mend" : "think"]);
    for (const { says, acts } of before) {
      for (const { act, label } of acts) {
        const { page, forms } = open();
        page.press(act);
        expect(
          noted(page.notes()).map((one) => one.says),
          label,
        ).not.toContain(says);
        // What the plan has is what the form shows: read by the checks once more it says the same.
        const left = spokenFindings(planDraft(forms.store.read().work.plan).plan).filter(
          (one) => one.code === code,
        );
        expect(noted(page.notes()), label).toHaveLength(
          left.filter((one) => sectionOf(one) === section).length,
        );
      }
    }
    expect(before.flatMap(({ acts }) => acts).length).toBeGreaterThan(0);
  });
});
