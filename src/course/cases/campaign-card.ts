import { courseText, sentence, type Words, wordList } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import type { Work } from "../my-work/work.js";
import { planSections } from "../plan/plan-sections.js";
import { findCase } from "./campaign-cases.js";
import { isAllFromCase } from "./still-from-case.js";

/** What is said of the campaign that was chosen: what it must reach, and what of the learner's own stays. */
export function campaignCard(work: Work): Card {
  const one = findCase(work.capstone?.case);
  if (one === undefined) {
    return {
      tone: "saved",
      title: sentence("Your own campaign"),
      paragraphs: [sentence("The forms of the plan begin empty. You fill one part at the end of each unit.")],
      next: sentence("Go on. You can choose a case at any time; what you wrote stays."),
    };
  }
  const own = planSections
    .filter(({ section }) => work.plan[section] !== undefined && !isAllFromCase(work, section))
    .map(({ title }) => courseText(title));
  return {
    tone: "saved",
    title: courseText(one.title),
    paragraphs: [courseText(one.says), sentence("It must reach this:")],
    list: one.mustReach(),
    next: sentence(
      "Go on. The forms of the plan hold the plan of the case, and say so until you change a value.",
    ),
    ...stays(own),
  };
}

function stays(written: readonly Words[]): Pick<Card, "notice"> {
  if (written.length === 0) return {};
  return {
    notice: sentence("What you wrote yourself stays: {sections}.", { sections: wordList(written) }),
  };
}
