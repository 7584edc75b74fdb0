import { type TracedAnswer, traceOf } from "../my-work/keep-answer.js";
import type { Work } from "../my-work/work.js";
import { takeCampaign } from "./choose-case.js";
import { readChoice } from "./read-choice.js";

/** Changes which campaign is taken through the course. @param work as the course sees it. */
export function changeCampaign(
  work: Work,
  change: (before: TracedAnswer | undefined) => TracedAnswer | undefined,
  now: Date,
): Work {
  const { capstone } = work;
  const before =
    capstone === undefined ? undefined : { at: capstone.chosenAt, ...capstone.trace, text: capstone.case };
  const after = change(before);
  const choice = readChoice(after?.text);
  if (after === undefined || after === before || choice === undefined) return work;
  const taken = takeCampaign(work, choice, now);
  if (taken.capstone === undefined) return work;
  const chosenAt = after.at ?? taken.capstone.chosenAt;
  return { ...taken, capstone: { ...taken.capstone, chosenAt, trace: traceOf(after) } };
}
