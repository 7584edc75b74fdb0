import { inEnglish } from "../../words/say.js";
import { courseText } from "../../words/words.js";
import { fieldName } from "../plan/field-names.js";

/** The columns of a table of the plan, called what the forms of the plan call them. Documents speak English. */
export function fieldHeads(part: string, fields: readonly string[]): readonly string[] {
  return fields.map((field) => inEnglish(courseText(fieldName(part, field) ?? field)));
}
