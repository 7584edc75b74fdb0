import { courseText, own, sentence, type Words } from "../../library/words/words.js";
import { findPlanSection } from "./plan-sections.js";
import type { OddPart } from "./read-sections.js";

/** A part of the plan that cannot be read as one line: where, why, and how to be rid of it. */
export function oddPartText(odd: OddPart): Words {
  const { section, row, says } = odd;
  const key = row === undefined ? "" : `, ${row}`;
  return sentence("{place}: {says} Write it again, or take it out: {call}", {
    place: placeOf(odd),
    says,
    call: own(`removeFromPlan("${section}"${key})`),
  });
}

function placeOf({ section, row, name }: OddPart): Words {
  const title = courseText(findPlanSection(section)?.title ?? section);
  if (row === undefined) return title;
  return name === undefined
    ? sentence("{section}, row {number}", { section: title, number: row })
    : sentence('{section}, row {number} ("{name}")', {
        section: title,
        number: row,
        name: own(name),
      });
}
