import type { Language } from "../../library/words/language.js";
import type { FormField } from "./form-field.js";
import type { FormView } from "./form-view.js";
import { formWords } from "./form-words.js";

/** A form in the language of the reader. What is chosen and kept stays as it is; only labels change. */
export function translateView(view: Omit<FormView, "words">, language: Language): FormView {
  const say = (template: string): string => language.translation(template) ?? template;
  const { title, lead, submit, skip, acts } = view;
  return {
    ...view,
    title: say(title),
    ...(lead === undefined ? {} : { lead: say(lead) }),
    ...(submit === undefined ? {} : { submit: say(submit) }),
    ...(skip === undefined ? {} : { skip: say(skip) }),
    ...(acts === undefined ? {} : { acts: acts.map(({ act, label }) => ({ act, label: say(label) })) }),
    fields: view.fields.map((field) => translateField(field, say)),
    words: Object.fromEntries(Object.entries(formWords).map(([name, words]) => [name, say(words)])),
  };
}

function translateField<Field extends FormField>(field: Field, say: (template: string) => string): Field {
  const { label, short, help, heading, number } = field;
  const said = {
    ...field,
    label: number === undefined ? say(label) : `${number}. ${say(label)}`,
    ...(short === undefined ? {} : { short: say(short) }),
    ...(help === undefined ? {} : { help: say(help) }),
    ...(heading === undefined ? {} : { heading: say(heading) }),
  };
  // A line of code is the same in every language.
  if ("options" in field && field.kind !== "lines") {
    return { ...said, options: field.options.map(({ value, label }) => ({ value, label: say(label) })) };
  }
  if (field.kind === "table") {
    return {
      ...said,
      each: say(field.each),
      columns: field.columns.map((column) => translateField(column, say)),
    };
  }
  if (field.kind === "numbers") {
    const parts = field.parts.map(({ label: name, unit }) => ({
      label: say(name),
      ...(unit === undefined ? {} : { unit: say(unit) }),
    }));
    return { ...said, parts };
  }
  return said;
}
