import { fieldName } from "../../library/organize/plan/field-names.js";
import { courseText, own, sentence, type Words, wordList } from "../../library/words/words.js";
import { findPlanSection } from "./plan-sections.js";

/**
 * Where something of a plan is, in the words of its forms: `tactics[0].goalId` is "Tactics, row 1, Goal". For those who
 * read; who writes code reads the names of code, which `placeWords` keeps.
 */
export function fieldPlace(path: string): Words {
  const [section = "", ...rest] = path.replace(/^(targets|numbers)\./, "").match(/[^.[\]]+/g) ?? [];
  const rule = findPlanSection(section);
  const title = rule === undefined ? own(section) : courseText(rule.title);
  return wordList([title, ...innerPlace(section, rest)], ", ");
}

/** What stands in a section: rows by their number, fields by their name. */
export function innerPlace(section: string, path: readonly string[]): readonly Words[] {
  let part = section;
  return path.map((step) => {
    if (/^\d+$/.test(step)) return sentence("row {number}", { number: Number(step) + 1 });
    const name = fieldName(part, step);
    // The rows of a list inside a section have names of their own.
    part = step;
    return name === undefined ? own(step) : courseText(name);
  });
}
