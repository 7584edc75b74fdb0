import { type Data, toTable } from "../../../library/table/columns/data.js";
import { tableSize } from "../../../library/table/columns/table-size.js";
import { own, sentence } from "../../../library/words/words.js";
import { describeAnswer } from "../describe-answer.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import { plainName } from "../plain-name.js";
import { readNumber } from "../read-number.js";
import type { Verdict } from "../verdict.js";

/** A list of names is asked for, as a list, a set, or a text with commas; capitals, spaces and hyphens do not matter. */
export interface NamesAnswer {
  readonly kind: "names";
  readonly expected: readonly string[];
  /** True: the order counts. Default false. */
  readonly ordered?: boolean;
  /** "numbers": the names are numbers, which may be typed as 3,104 and parted by a slash too. Default "names". */
  readonly of?: "names" | "numbers";
}

/** Judges a list of names; the sentence says how many are there and which one does not belong. */
export function judgeNames(
  { expected, ordered = false, of = "names" }: NamesAnswer,
  mistakes: readonly Mistake<readonly string[]>[],
  given: unknown,
): Verdict {
  const values = listed(given, of);
  const nextStep =
    of === "numbers" ? sentence("Write a list: [1, 2, 3].") : sentence('Write a list: ["first", "second"].');
  if (values === undefined) {
    return {
      state: "wrong",
      message:
        of === "numbers"
          ? sentence("The check needs a list of numbers, but it was given {value}.", {
              value: describeAnswer(given),
            })
          : sentence("The check needs a list of names, but it was given {value}.", {
              value: describeAnswer(given),
            }),
      nextStep,
    };
  }
  const names = [...new Set(values.map(plainName))].filter((name) => name !== "");
  if (names.length === 0) {
    return {
      state: "not started",
      message: sentence("Your list is empty."),
      nextStep,
    };
  }
  const wanted = expected.map(plainName);
  if (same(names, wanted, ordered)) return { state: "right", message: own("") };
  const named = namedMistake<readonly string[]>(
    mistakes,
    ({ when }) =>
      typeof when === "function"
        ? when(names)
        : typeof when === "string"
          ? names.includes(plainName(when)) !== wanted.includes(plainName(when))
          : same(names, when.map(plainName), ordered),
    sentence("Change your list and check again."),
  );
  if (named !== undefined) return named;
  const found = wanted.filter((name) => names.includes(name)).length;
  const surplus = values.find((value) => !wanted.includes(plainName(value)));
  if (found === wanted.length && surplus === undefined) {
    return {
      state: "almost",
      message:
        of === "numbers"
          ? sentence("All numbers are there, but not in the right order.")
          : sentence("All names are there, but not in the right order."),
      nextStep: sentence("Reorder your list."),
    };
  }
  const off = found + (surplus === undefined ? 0 : -1);
  return {
    state: off >= wanted.length - 1 && found > 0 ? "almost" : "wrong",
    message:
      surplus === undefined
        ? sentence("{found} of {count} are there.", { found, count: wanted.length })
        : sentence("{found} of {count} are there. This one does not belong: {value}.", {
            found,
            count: wanted.length,
            value: describeAnswer(surplus),
          }),
    nextStep:
      surplus === undefined
        ? sentence("Look for what is missing.")
        : sentence("Take it out and check again."),
  };
}

function same(names: readonly string[], wanted: readonly string[], ordered: boolean): boolean {
  if (names.length !== wanted.length) return false;
  return wanted.every((name, i) => (ordered ? names[i] === name : names.includes(name)));
}

function listed(given: unknown, of: "names" | "numbers"): readonly string[] | undefined {
  if (of === "numbers") return listedNumbers(given);
  if (typeof given === "string") return given.split(/[,;\n]/);
  if (tableSize(given)?.columns === 1) {
    const table = toTable(given as Data);
    return Array.from(table.array(table.columnNames()[0] ?? "") as ArrayLike<unknown>, String);
  }
  const values = given instanceof Set ? [...given] : given;
  return Array.isArray(values) ? values.slice(0, 10_000).map(String) : undefined;
}

/** A comma inside a number parts thousands; one with a space behind it parts numbers. */
function listedNumbers(given: unknown): readonly string[] | undefined {
  const values = typeof given === "string" ? given.split(/[;/\n]|,\s+/) : listed(given, "names");
  return values?.map((value) => String(readNumber(value)?.value ?? value));
}
