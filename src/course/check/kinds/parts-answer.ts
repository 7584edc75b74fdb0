import { courseText, own, sentence } from "../../../library/words/words.js";
import type { Part, PartsAnswer } from "../asked.js";
import { describeAnswer } from "../describe-answer.js";
import { plainName } from "../plain-name.js";
import type { PartVerdict, Verdict } from "../verdict.js";

/**
 * Judges the answers to several questions, each by itself.
 *
 * @param judgePart judges one of them.
 */
export function judgeParts(
  { parts }: PartsAnswer,
  given: unknown,
  judgePart: (part: Part, given: unknown) => Verdict,
): Verdict {
  const values = valuesOf(parts, given);
  if (values === undefined) {
    return {
      state: "wrong",
      message: sentence("The check needs an answer with {count} parts, but it was given {value}.", {
        count: parts.length,
        value: describeAnswer(given),
      }),
      nextStep: sentence("Write them like this: { {names} }.", {
        names: own(parts.map(({ name }) => `${name}: …`).join(", ")),
      }),
    };
  }
  const judged = parts.map((part, i): PartVerdict => {
    const verdict = judgePart(part, values[i]);
    const { name, label, right } = part;
    if (verdict.state !== "right") return { name, label, verdict };
    if (right === undefined && part.answer.kind === "written") return { name, label, verdict };
    const message = right === undefined ? sentence("Right.") : courseText(right);
    return { name, label, verdict: { ...verdict, message } };
  });
  const inState = (state: Verdict["state"]): number =>
    judged.filter(({ verdict }) => verdict.state === state).length;
  const right = inState("right");
  if (inState("not started") === parts.length) {
    return {
      state: "not started",
      message: sentence("The answer is empty."),
      nextStep: sentence("Answer each part, then check again."),
    };
  }
  const off = judged.find(({ verdict }) => verdict.state !== "right");
  return {
    state: off === undefined ? "right" : right === parts.length - 1 ? "almost" : "wrong",
    message:
      off === undefined
        ? own("")
        : sentence("{right} of {count} parts are right.", { right, count: parts.length }),
    ...(off === undefined
      ? {}
      : { nextStep: sentence("Look at this part: {label}", { label: courseText(off.label) }) }),
    parts: judged,
  };
}

/** The answers in the order of the parts; undefined when it cannot be told which is which. */
function valuesOf(parts: readonly Part[], given: unknown): readonly unknown[] | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  if (Array.isArray(given)) {
    if (given.length === parts.length) return given;
    return given.length === 1 ? valuesOf(parts, given[0]) : undefined;
  }
  const named = new Map(Object.entries(given).map(([name, value]) => [plainName(name), value]));
  const values = parts.map(({ name }) => named.get(plainName(name)));
  return values.every((value) => value === undefined) ? undefined : values;
}
