import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearlySameTexts } from "../../../src/library/table/duplicates/nearly-same-texts.js";
import { oneTypoApart } from "../../../src/library/table/duplicates/one-typo-apart.js";

function told(texts: readonly (string | null)[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  nearlySameTexts(texts, (a, b) => pairs.add(`${Math.min(a, b)} ${Math.max(a, b)}`));
  return pairs;
}

describe("nearlySameTexts", () => {
  it("tells every pair that one typing mistake parts, and pairs nothing with a text that is not there", () => {
    const text = fc.option(fc.string({ unit: fc.constantFrom("a", "b", "é", "@"), maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const pairs = told(texts);
        for (const [i, a] of texts.entries()) {
          for (const [j, b] of texts.entries()) {
            if (j <= i) continue;
            if (a === null || b === null) expect(pairs.has(`${i} ${j}`)).toBe(false);
            else if (oneTypoApart(a, b)) expect(pairs.has(`${i} ${j}`)).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves apart what has nothing to do with each other", () => {
    expect(told(["ana@example.org", "bo@example.org", "cy@example.com"])).toEqual(new Set());
  });
});

describe("oneTypoApart", () => {
  it.each([
    ["p751", "p7151", true],
    ["p751", "p715", true],
    ["p751", "p752", true],
    ["p751", "p51", true],
    // Two letters swapped and a third one added are two mistakes.
    ["p751", "p7159", false],
    ["p7159", "p751", false],
    ["p751", "p751", false],
    ["ana", "aan", true],
    ["ana", "anna", true],
    ["ana", "bnb", false],
    ["abcd", "badc", false],
  ])("of %o and %o is %o", (a, b, apart) => expect(oneTypoApart(a, b)).toBe(apart));
});
