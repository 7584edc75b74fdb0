import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormRow } from "../../../../src/course/forms/field-value.js";
import { allFields } from "../../../../src/course/plan/form/fields/all-fields.js";
import type { PlanField, SectionFields } from "../../../../src/course/plan/form/section-fields.js";
import { plan } from "../../../../src/course/plan/plan.js";
import { isRow } from "../../../../src/library/table/columns/is-row.js";
import { pretendNotebook } from "../../../support/pretend-notebook.js";
import { storedPlan, storePlan } from "../stored-plan.js";
import { planInForms } from "./plan-in-a-form.js";

const notebook = pretendNotebook();

/** What people type into a field of each kind, right and wrong, with every letter that code takes for its own. */
function typed({ column, as }: PlanField): fc.Arbitrary<string> {
  if (column.kind === "choice") return fc.constantFrom("", ...column.options.map(({ value }) => value));
  switch (as) {
    case "day":
      return fc.constantFrom("2027-04-30", "4/30/2027", "Apr 30, 2027", "9/1/2026", "soon", "");
    case "count":
      return fc.constantFrom("12,345", "$720", "0", "8 weeks", "24%", "-3", "1e3", "many", "");
    case "share":
    case "number":
    case "in its unit":
      return fc.constantFrom("24%", "0,24", "1 in 5", "35", "0.5", "-1", "1/3", "x", "");
    default:
      return fc.oneof(
        fc.constantFrom("G1", "flake", "phone bank", "", "  ", "___", "four words of text here"),
        fc.string({ unit: "grapheme", maxLength: 30 }),
        fc.constantFrom(
          'say "hi"',
          "back\\slash",
          "`$" + "{x}`",
          "two\nlines",
          "</script>",
          "\u2028",
          "'",
          "{ a: 1 }",
        ),
      );
  }
}

/** What the plan takes. */
function right({ column, as }: PlanField): fc.Arbitrary<string> {
  if (column.kind === "choice") return fc.constantFrom(...column.options.map(({ value }) => value));
  if (as === "day") return fc.constantFrom("2027-04-30", "4/30/2027", "Apr 30, 2027");
  if (as === "share" || as === "number") return fc.constantFrom("24%", "0,24", "1 in 5", "0.5");
  if (as === "count" || as === "in its unit") return fc.constantFrom("1,200", "$720", "8 weeks", "12");
  return fc.constantFrom("four words of text here", 'she said "hi" to us', "back\\slash in five words");
}

const record = (fields: readonly PlanField[]): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.oneof(
    fc.record(Object.fromEntries(fields.map((field) => [field.column.name, typed(field)]))),
    fc.record(Object.fromEntries(fields.map((field) => [field.column.name, right(field)]))),
  );

function forms({ fields, list }: SectionFields): fc.Arbitrary<{
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: readonly FormRow[];
}> {
  return fc.record({
    texts: record(fields),
    rows: list === undefined ? fc.constant([]) : fc.array(record(list.columns), { maxLength: 3 }),
  });
}

describe.each(allFields.map((form) => [form.section, form] as const))("the form of %s", (section, form) => {
  it("shows a cell that gives the same plan, whatever was typed", () => {
    let complete = 0;
    fc.assert(
      fc.property(forms(form), ({ texts, rows }) => {
        const written = planInForms();
        const page = written.page(section);
        page.fill(texts);
        for (const [i, row] of rows.entries()) page.row(row, `row-${i}`);
        const { code } = page.read();
        const inForm = written.store.read().work.plan[section];
        if (code === undefined) {
          expect(inForm).toBeUndefined();
          return;
        }
        complete += 1;
        storePlan(notebook.work(), {});
        new Function("plan", code)(plan);
        expect(storedPlan(notebook.work())[section]).toEqual(inForm);
        // Run over what the form wrote, it changes nothing: how it was typed stays too.
        const value: unknown = JSON.parse(JSON.stringify(page.reply.value));
        written.store.update((work) => ({ ...work, plan: { ...work.plan, ...storedPlan(notebook.work()) } }));
        expect(isRow(value) ? page.read().value : undefined).toEqual(value);
      }),
      { numRuns: 16, seed: 21 },
    );
    expect(complete).toBeGreaterThan(0);
  });
});
