import { courseText, own, sentence, type Words } from "../../../library/words/words.js";
import { describeAnswer } from "../describe-answer.js";
import type { Mistake } from "../mistake.js";
import { plainName } from "../plain-name.js";
import { readFigures } from "../read-figures.js";
import { rowsOf } from "../rows-of.js";
import type { Verdict } from "../verdict.js";
import type { NamedNumber, NumbersByName } from "./named-number.js";
import { judgeNumber } from "./number-answer.js";
import { mistakeInNumbers } from "./numbers-mistake.js";

/** Several numbers are asked for, as { low: 1, high: 2 } or [1, 2]. */
export interface NumbersAnswer {
  readonly kind: "numbers";
  readonly fields: readonly NamedNumber[];
}

/** Judges several numbers: listed mistakes first, then the first number that is off. */
export function judgeNumbers(
  { fields }: NumbersAnswer,
  mistakes: readonly Mistake<NumbersByName>[],
  given: unknown,
): Verdict {
  const values = valuesOf(fields, given);
  if (values === undefined) {
    return {
      state: "wrong",
      message: sentence("The check needs {count} numbers, but it was given {value}.", {
        count: fields.length,
        value: describeAnswer(given),
      }),
      nextStep: sentence("Write them as a list, in this order: {names}.", {
        names: own(fields.map(({ name }) => name).join(", ")),
      }),
    };
  }
  const judged = fields.map((field, i) => ({ field, verdict: judgeOne(field, values[i]) }));
  const off = judged.filter(({ verdict }) => verdict.state !== "right");
  const [first] = off;
  if (first === undefined) return { state: "right", message: own("") };
  const read = fields.map(({ percent = false }, i) => {
    const figures = readFigures(percent, values[i]);
    return "state" in figures ? [] : figures;
  });
  const named = mistakeInNumbers(fields, mistakes, read);
  if (named !== undefined) {
    const { verdict, of } = named;
    return of === undefined
      ? verdict
      : { ...verdict, message: labelled(courseText(of.label), verdict.message) };
  }
  const [low, high] = values;
  if (fields.length === 2 && fields.every((field, i) => isRight(field, i === 0 ? high : low))) {
    return {
      state: "almost",
      message: sentence("Both numbers are right, but they are swapped."),
      nextStep: sentence("Swap them."),
    };
  }
  const { state, message, nextStep } = first.verdict;
  const label = courseText(first.field.label);
  const all = off.every(({ verdict }) => verdict.state === "not started") && off.length === fields.length;
  return {
    state: all ? "not started" : state === "almost" && off.length === 1 ? "almost" : "wrong",
    message: labelled(label, state === "not started" ? sentence("There is no number yet.") : message),
    ...(nextStep === undefined ? {} : { nextStep }),
  };
}

const labelled = (label: Words, says: Words): Words => sentence("{label}: {says}", { label, says });

function judgeOne(field: NamedNumber, value: unknown): Verdict {
  if (value === undefined || value === null || value === "") {
    return {
      state: "not started",
      message: own(""),
      nextStep: sentence("Fill every box, then check again."),
    };
  }
  return judgeNumber(field, [], value);
}

const isRight = (field: NamedNumber, value: unknown): boolean => judgeOne(field, value).state === "right";

/** The values in the order of the fields; undefined when it cannot be told which is which. */
function valuesOf(fields: readonly NamedNumber[], given: unknown): readonly unknown[] | undefined {
  if (typeof given === "string") {
    const parts = given.split(/\s*(?:[;/\n–]|,\s|\s(?:and|to|y|a)\s)\s*/).map((part) => part.trim());
    return parts.length === fields.length ? parts : undefined;
  }
  if (Array.isArray(given) && given.length === fields.length && given.length > 1) return given;
  const [row, ...more] = rowsOf(given) ?? [];
  if (row === undefined || more.length > 0) return undefined;
  const byName = new Map(Object.entries(row).map(([name, value]) => [plainName(name), value]));
  const values = fields.map(({ name, label }) => byName.get(plainName(name)) ?? byName.get(plainName(label)));
  return values.every((value) => value === undefined) ? undefined : values;
}
