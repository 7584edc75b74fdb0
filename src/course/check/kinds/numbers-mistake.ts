import { sentence } from "../../../library/words/words.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import type { WrittenNumber } from "../printed-figure.js";
import type { Verdict } from "../verdict.js";
import { isFigure } from "./asked-number.js";
import type { NamedNumber, NumbersByName } from "./named-number.js";

/** The ways in which one of the numbers may be read; none where it is no number. */
type Readings = readonly WrittenNumber[];

/** The first listed mistake that several numbers show, and the one box in which it is; without one it is in all of them. */
export function mistakeInNumbers(
  fields: readonly NamedNumber[],
  mistakes: readonly Mistake<NumbersByName>[],
  numbers: readonly Readings[],
): { readonly verdict: Verdict; readonly of?: NamedNumber } | undefined {
  const verdict = namedMistake<NumbersByName>(
    mistakes,
    (mistake) => shows(fields, numbers, mistake),
    sentence("Change the numbers and check again."),
  );
  const mistake = mistakes.find(({ name }) => name === verdict?.mistake);
  if (verdict === undefined || mistake === undefined) return undefined;
  const right = fields.map(({ expected }): Readings => [{ value: expected, decimals: 0 }]);
  const alone = fields.filter((field, at) => {
    const others = right.map((one, i) => (i === at ? (numbers[at] ?? []) : one));
    return !isFigure(numbers[at] ?? [], field) && shows(fields, others, mistake);
  });
  const [of, ...more] = alone;
  return of === undefined || more.length > 0 ? { verdict } : { verdict, of };
}

/** True when the numbers show a mistake, in one of the ways in which they may be read. */
function shows(
  fields: readonly NamedNumber[],
  numbers: readonly Readings[],
  { when, within }: Pick<Mistake<NumbersByName>, "when" | "within">,
): boolean {
  if (typeof when === "function") {
    return combinations(numbers).some((values) =>
      when(Object.fromEntries(fields.map(({ name }, i) => [name, values[i] ?? Number.NaN]))),
    );
  }
  const wanted = Object.entries(when);
  return (
    wanted.length > 0 &&
    wanted.every(([name, expected]) => {
      const at = fields.findIndex((field) => field.name === name);
      const field = fields[at];
      const tolerance = within ?? field?.tolerance;
      return (
        field !== undefined &&
        isFigure(numbers[at] ?? [], {
          expected,
          ...(tolerance === undefined ? {} : { tolerance }),
          ...(field.percent === undefined ? {} : { percent: field.percent }),
        })
      );
    })
  );
}

function combinations(numbers: readonly Readings[]): readonly (readonly number[])[] {
  return numbers.reduce<readonly (readonly number[])[]>(
    (all, readings) =>
      all.flatMap((some) =>
        (readings.length === 0 ? [Number.NaN] : readings.map(({ value }) => value)).map((one) => [
          ...some,
          one,
        ]),
      ),
    [[]],
  );
}
