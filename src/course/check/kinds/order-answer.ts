import { own, sentence } from "../../../library/words/words.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import { plainName } from "../plain-name.js";
import { readOptions } from "../read-options.js";
import type { Verdict } from "../verdict.js";

/** The listed things are to be brought into an order, as a list from first to last. */
export interface OrderAnswer {
  readonly kind: "order";
  readonly options: readonly string[];
  /** All of them in the right order. */
  readonly expected: readonly string[];
  /** Groups of neighbors whose order among themselves does not matter. Default: none. */
  readonly ties?: readonly (readonly string[])[];
}

/** Judges an order. A mistake that names one thing is shown when that thing stands first. */
export function judgeOrder(
  { options, expected, ties = [] }: OrderAnswer,
  mistakes: readonly Mistake<readonly string[]>[],
  given: unknown,
): Verdict {
  const order = readOptions(options, given);
  if ("state" in order) return order;
  if (order.length === 0) {
    return {
      state: "not started",
      message: sentence("Your list is empty."),
      nextStep: sentence("Bring them into your order first."),
    };
  }
  if (order.length < expected.length) {
    return {
      state: "wrong",
      message: sentence("{found} of {count} are there.", { found: order.length, count: expected.length }),
      nextStep: sentence("Look for what is missing."),
    };
  }
  const wanted = expected.map(plainName);
  const groups = ties.map((tie) => tie.map(plainName));
  const equal = (one: string, other: string): boolean =>
    one === other || groups.some((tie) => tie.includes(one) && tie.includes(other));
  const isRight = (names: readonly string[]): boolean =>
    names.length === wanted.length && names.every((name, i) => equal(name, wanted[i] ?? ""));
  const names = order.map(plainName);
  if (isRight(names)) return { state: "right", message: own("") };
  const named = namedMistake<readonly string[]>(
    mistakes,
    ({ when }) =>
      typeof when === "function"
        ? when(order)
        : typeof when === "string"
          ? names[0] === plainName(when)
          : when.length === names.length && when.every((name, i) => equal(plainName(name), names[i] ?? "")),
    sentence("Change the order and check again."),
  );
  if (named !== undefined) return named;
  const swapped = names.some((_, i) => isRight(swap(names, i)));
  const placed = names.filter((name, i) => equal(name, wanted[i] ?? "")).length;
  return {
    state: swapped && names.length > 2 ? "almost" : "wrong",
    message:
      swapped && names.length > 2
        ? sentence("Two neighbors are the wrong way round; all else is right.")
        : sentence("{found} of {count} are in their places.", { found: placed, count: names.length }),
    nextStep: sentence("Change the order and check again."),
  };
}

/** The list with an item and the next one swapped. */
function swap(names: readonly string[], at: number): readonly string[] {
  return [...names.slice(0, at), ...names.slice(at, at + 2).reverse(), ...names.slice(at + 2)];
}
