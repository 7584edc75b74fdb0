import type { Translate } from "../../library/words/translate.js";
import type { FormField, FormOption, FormView } from "./form-view.js";
import { saidFormWords } from "./form-words.js";

/** A form in the language of the reader. What is chosen and kept stays as it is; only labels change. */
export function translateView(view: Omit<FormView, "words">, say: Translate): FormView {
  const { title, lead, submit, skip } = view;
  return {
    ...view,
    title: say(title),
    ...(lead === undefined ? {} : { lead: say(lead) }),
    ...(submit === undefined ? {} : { submit: say(submit) }),
    ...(skip === undefined ? {} : { skip: say(skip) }),
    fields: view.fields.map((field) => translateField(field, say)),
    words: saidFormWords(say),
  };
}

function translateField<Field extends FormField>(field: Field, say: Translate): Field {
  const { label, help, heading } = field;
  const said = {
    ...field,
    label: say(label),
    ...(help === undefined ? {} : { help: say(help) }),
    ...(heading === undefined ? {} : { heading: say(heading) }),
  };
  // A line of code is the same in every language.
  if ("options" in field && field.kind !== "lines") {
    return { ...said, options: field.options.map((option) => translateOption(option, say)) };
  }
  if (field.kind === "table") {
    return {
      ...said,
      each: say(field.each),
      columns: field.columns.map((column) => translateField(column, say)),
    };
  }
  if (field.kind === "two numbers") return { ...said, parts: field.parts.map(say) };
  return said;
}

function translateOption({ value, label }: FormOption, say: Translate): FormOption {
  return { value, label: say(label) };
}
