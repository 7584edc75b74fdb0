import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberInWords } from "../../../src/course/check/number-in-words.js";

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number as it is said. */
function said(n: number): string {
  if (n < 20) return SMALL[n] ?? "";
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 === 0 ? "" : `-${SMALL[n % 10]}`}`;
  const [scale, word] = (
    [
      [1e9, "billion"],
      [1e6, "million"],
      [1e3, "thousand"],
      [100, "hundred"],
    ] as const
  ).find(([one]) => n >= one) ?? [1, ""];
  const rest = n % scale;
  const head = `${said(Math.floor(n / scale))} ${word}`;
  return rest === 0 ? head : `${head}${scale === 100 ? " and " : " "}${said(rest)}`;
}

describe("a number in words", () => {
  it("is read as it is said", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(2000), fc.nat(999_999_999)), (n) => numberInWords(said(n)) === n),
      { numRuns: 2000 },
    );
  });

  it("is none when the words are something else", () => {
    for (const words of ["", "many", "doors", "and five", "five six", "hundred five", "zero five"])
      expect(numberInWords(words)).toBeUndefined();
  });
});
