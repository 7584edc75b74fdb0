import { own, sentence } from "../../../library/words/words.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import type { Verdict } from "../verdict.js";
import type { ChoiceAnswer } from "./choice-answer.js";
import type { NamesAnswer } from "./names-answer.js";
import type { NumberAnswer } from "./number-answer.js";
import type { NumbersAnswer } from "./numbers-answer.js";
import type { TableAnswer } from "./table-answer.js";

/** What a program of right lines gives. */
export type ResultAnswer = NumberAnswer | NumbersAnswer | ChoiceAnswer | NamesAnswer | TableAnswer;

/** Lines of code are to be chosen and put in order, as a list; the result of the program, typed in a cell, is right too. */
export interface LinesAnswer {
  readonly kind: "lines";
  /** The lines before them that nobody has to find: imports and data, a text with line breaks. Default: none. */
  readonly setup?: string;
  /** The right lines in their order; the last one is the result. */
  readonly lines: readonly string[];
  /** Lines that do not belong. */
  readonly distractors: readonly string[];
  /** What the program gives: a test runs it and compares. */
  readonly result: ResultAnswer;
  /** Other programs that give the same. Default: none. */
  readonly alternatives?: readonly (readonly string[])[];
}

/** The whole program that these lines make. */
export function programOf({ setup = "" }: Pick<LinesAnswer, "setup">, lines: readonly string[]): string {
  return [...(setup.trim() === "" ? [] : [setup.trimEnd()]), ...lines].join("\n");
}

/**
 * Judges lines of code. A mistake that names one line is shown when that line is used.
 *
 * @param judgeResult judges the result of the program, for an answer that is no list of these lines.
 */
export function judgeLines(
  answer: LinesAnswer,
  mistakes: readonly Mistake<readonly string[]>[],
  given: unknown,
  judgeResult: (given: unknown) => Verdict,
): Verdict {
  const { lines, distractors, alternatives = [] } = answer;
  const known = new Map(
    [...lines, ...alternatives.flat(), ...distractors].map((line) => [plainLine(line), line]),
  );
  const used = readLines(given)
    ?.map(plainLine)
    .filter((line) => line !== "");
  if (used === undefined || !used.some((line) => known.has(line))) {
    if (used?.length === 0) {
      return {
        state: "not started",
        message: sentence("No line yet."),
        nextStep: sentence("Choose the lines that you need, from first to last."),
      };
    }
    return judgeResult(given);
  }
  const same = (program: readonly string[]): boolean =>
    program.length === used.length && program.every((line, i) => plainLine(line) === used[i]);
  const right = [lines, ...alternatives].find(same);
  if (right !== undefined) return { state: "right", message: own(""), code: programOf(answer, right) };
  const named = namedMistake<readonly string[]>(
    mistakes,
    ({ when }) =>
      typeof when === "function"
        ? when(used.map((line) => known.get(line) ?? line))
        : typeof when === "string"
          ? used.includes(plainLine(when))
          : same(when),
    sentence("Change the lines and check again."),
  );
  return named ?? unnamed(answer, used);
}

function unnamed({ lines, alternatives = [] }: LinesAnswer, used: readonly string[]): Verdict {
  const programs = [lines, ...alternatives].map((program) => program.map(plainLine));
  const whole = (program: readonly string[]): boolean =>
    program.length === used.length && program.every((line) => used.includes(line));
  if (programs.some(whole)) {
    return {
      state: "almost",
      message: sentence("These are the right lines, in another order."),
      nextStep: sentence("Ask of each line what must be there before it."),
    };
  }
  const stranger = used.find((line) => !programs.some((program) => program.includes(line)));
  if (stranger !== undefined) {
    return {
      state: "wrong",
      message: sentence("One line does not belong: {line}", { line: own(stranger) }),
      nextStep: sentence("Take it out, and look for another one in its place."),
    };
  }
  const wanted = lines.map(plainLine);
  return {
    state: "wrong",
    message: sentence("{found} of {count} lines are there.", {
      found: wanted.filter((line) => used.includes(line)).length,
      count: wanted.length,
    }),
    nextStep: sentence("Look for the line that is missing."),
  };
}

function readLines(given: unknown): readonly string[] | undefined {
  if (typeof given === "string") return given.split("\n");
  if (!Array.isArray(given)) return undefined;
  const some: readonly unknown[] = given.slice(0, 100);
  return some.every((line) => typeof line === "string") ? some : undefined;
}

/** Spaces, kinds of quotes and a semicolon at the end are the same program. */
function plainLine(line: string): string {
  return line.replaceAll("'", '"').replace(/\s+/g, " ").replace(/;\s*$/, "").trim();
}
