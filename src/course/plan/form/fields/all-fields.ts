import { fieldName } from "../../../../library/organize/plan/field-names.js";
import type { PlanVariant } from "../../../../library/organize/plan/plan.js";
import { PLAN_VARIANTS } from "../../../../library/organize/plan/plan-choices.js";
import { template } from "../../../../library/words/template.js";
import type { PlanSection } from "../../plan-section.js";
import type { PlanField, SectionFields } from "../section-fields.js";
import { campaignFields } from "./campaign-fields.js";
import { goalColumns } from "./goal-fields.js";
import { peopleFields } from "./people-fields.js";
import { choiceField, longTextField, textField } from "./plan-field.js";
import { targetFields } from "./target-fields.js";

const VARIANTS: Readonly<Record<PlanVariant, string>> = {
  electoral: template("an election"),
  legislative: template("a law, or another decision of a chamber"),
  distributed: template("many local groups"),
};

const asked: readonly SectionFields[] = [
  {
    section: "organization",
    shape: "value",
    fields: [
      textField({
        name: "organization",
        label: template("What is your organization called? An alias will do."),
      }),
    ],
  },
  {
    section: "problem",
    shape: "value",
    fields: [
      longTextField({
        name: "problem",
        lines: 3,
        label: template("Which problem will you change, for whom?"),
        help: template("One full sentence: what is wrong, and for whom?"),
      }),
    ],
  },
  {
    section: "variant",
    shape: "value",
    fields: [
      choiceField({
        name: "variant",
        label: template("What is the campaign about?"),
        options: PLAN_VARIANTS.map((value) => ({ value, label: VARIANTS[value] })),
      }),
    ],
  },
  {
    section: "goals",
    shape: "list",
    fields: [],
    list: { name: "goals", label: template("Your goals"), each: template("goal"), columns: goalColumns },
  },
  ...campaignFields,
  ...targetFields,
  ...peopleFields,
];

/** The fields of every section of the plan. */
export const allFields: readonly SectionFields[] = asked.map((form) => ({
  ...form,
  fields: named(form.section, form.fields),
  ...(form.list === undefined
    ? {}
    : { list: { ...form.list, columns: named(form.list.name, form.list.columns) } }),
}));

/** Each field with the name that the plan has for it; a section of one value is named by its title. */
function named(part: string, fields: readonly PlanField[]): readonly PlanField[] {
  return fields.map((field) => {
    const short = fieldName(part, field.column.name);
    return short === undefined ? field : { ...field, column: { ...field.column, short } };
  });
}

/** The fields of one section. */
export function fieldsOf(section: PlanSection): SectionFields {
  const found = allFields.find((one) => one.section === section);
  if (found === undefined) throw new Error(`The section ${section} has no form.`);
  return found;
}
