import { describe, expect, it } from "vitest";
import { formId, formOf } from "../../../src/course/forms/form-of.js";
import { readLanguageFile } from "../../../src/course/language/language-files.js";
import { planSections } from "../../../src/course/plan/plan-sections.js";
import { spokenFindings } from "../../../src/library/organize/plan/check-plan.js";
import { planMends } from "../../../src/library/organize/plan/mend/plan-mends.js";
import { languageOf } from "../../../src/library/words/language.js";
import type { Words } from "../../../src/library/words/words.js";
import { brokenPlans } from "../../organize/plan/broken-plans.js";

const TO_DO = "said in English alone: translate it in src/course/language/languages/es.json";
const spanish = languageOf("es", readLanguageFile("es"));
const untranslated = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => spanish.translation(text) === undefined);

/** Every template inside words. */
function templates(words: Words | number): readonly string[] {
  if (typeof words === "number") return [];
  if (words.kind === "sentence") return [words.template, ...Object.values(words.values).flatMap(templates)];
  if (words.kind === "list") return words.items.flatMap(templates);
  return words.kind === "capitalized" ? templates(words.words) : [];
}

describe("a Spanish session", () => {
  it.each([...planSections.map(({ section }) => section), "export"])("asks for %s in Spanish", (section) => {
    const { view } = formOf(formId("plan", section)) ?? expect.fail("There is no form.");
    const texts = view.fields.flatMap((field) => {
      const columns = field.kind === "table" ? [...field.columns] : [];
      const each = field.kind === "table" ? [field.each] : [];
      const words = [field, ...columns].flatMap((one) => [
        one.label,
        ...(one.short === undefined ? [] : [one.short]),
        ...(one.help === undefined ? [] : [one.help]),
        // The rules of chambers are names that the plan takes as they are.
        ...("options" in one && one.name !== "rule" ? one.options.map(({ label }) => label) : []),
      ]);
      return [...words, ...each];
    });
    const acts = (view.acts ?? []).map(({ label }) => label);
    expect(
      untranslated([view.title, ...(view.lead === undefined ? [] : [view.lead]), ...texts, ...acts]),
      TO_DO,
    ).toEqual([]);
  });

  it("says findings and what mends them in Spanish", () => {
    const said = brokenPlans.flatMap(([, plan]) =>
      spokenFindings(plan).flatMap((finding) => [
        finding.message,
        finding.fix,
        ...planMends(plan, finding, "2027-03-01").map(({ label }) => label),
      ]),
    );
    expect(untranslated(said.flatMap(templates)), TO_DO).toEqual([]);
  });
});
