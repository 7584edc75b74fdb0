import { courseText, own, sentence } from "../../../library/words/words.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import { plainName } from "../plain-name.js";
import { readOptions } from "../read-options.js";
import type { Verdict } from "../verdict.js";

/** As many of the listed answers as fit are asked for, as a list. */
export interface ChoicesAnswer {
  readonly kind: "choices";
  readonly options: readonly string[];
  /** The right ones. Left out: nobody judges the choice, each chosen option gets its reply, and it counts as done. */
  readonly expected?: readonly string[];
  /** What is said of an option that was chosen, one sentence each. */
  readonly says?: Readonly<Record<string, string>>;
}

/** Judges several choices. A mistake that names one option is shown when that option is chosen or left out wrongly. */
export function judgeChoices(
  { options, expected, says = {} }: ChoicesAnswer,
  mistakes: readonly Mistake<readonly string[]>[],
  given: unknown,
): Verdict {
  const chosen = readOptions(options, given);
  if ("state" in chosen) return chosen;
  if (chosen.length === 0 && (expected === undefined || expected.length > 0)) {
    return {
      state: "not started",
      message: sentence("Nothing is chosen yet."),
      nextStep: sentence("Choose every answer that fits."),
    };
  }
  const replies = chosen.flatMap((option) => {
    const reply = says[option];
    return reply === undefined
      ? []
      : [sentence("{label}: {says}", { label: courseText(option), says: courseText(reply) })];
  });
  const heard = replies.length === 0 ? {} : { replies };
  if (expected === undefined) return { state: "right", message: own(""), ...heard };
  const wrongly = options.filter((option) => chosen.includes(option) !== includes(expected, option));
  if (wrongly.length === 0) return { state: "right", message: own(""), ...heard };
  const named = namedMistake<readonly string[]>(
    mistakes,
    ({ when }) =>
      typeof when === "function"
        ? when(chosen)
        : typeof when === "string"
          ? includes(wrongly, when)
          : when.length === chosen.length && when.every((option) => includes(chosen, option)),
    sentence("Choose again."),
  );
  if (named !== undefined) return { ...named, ...heard };
  const surplus = chosen.filter((option) => !includes(expected, option)).length;
  return {
    state: wrongly.length === 1 && expected.length > 1 ? "almost" : "wrong",
    message:
      surplus === 0
        ? sentence("All of these fit, but not all that fit are chosen.")
        : sentence("Not all of these fit."),
    nextStep: sentence("Read the listed answers once more."),
    ...heard,
  };
}

const includes = (list: readonly string[], option: string): boolean =>
  list.some((one) => plainName(one) === plainName(option));
