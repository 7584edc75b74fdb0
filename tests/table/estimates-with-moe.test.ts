import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareEstimates } from "../../src/library/table/margins/compare-estimates.js";
import { productMoe } from "../../src/library/table/margins/product-moe.js";
import { proportionMoe } from "../../src/library/table/margins/proportion-moe.js";
import { ratioMoe } from "../../src/library/table/margins/ratio-moe.js";
import { sumMoe } from "../../src/library/table/margins/sum-moe.js";

interface Pair {
  readonly part: number;
  readonly whole: number;
  readonly partMoe: number;
  readonly wholeMoe: number;
  readonly ratio: number;
  readonly product: number;
  readonly proportion: number;
  readonly pValue: number;
}
const { moes }: { moes: readonly Pair[] } = JSON.parse(
  readFileSync("tests/fixtures/table/table.json", "utf8"),
);

describe("margins of error of derived estimates", () => {
  it.each(moes.map((pair, i) => [i, pair] as const))("agree with R (pair %i)", (_, pair) => {
    const part = { estimate: pair.part, moe: pair.partMoe };
    const whole = { estimate: pair.whole, moe: pair.wholeMoe };
    const near = (value: number, expected: number) =>
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-7);
    near(ratioMoe(part, whole).moe, pair.ratio);
    near(productMoe(part, whole).moe, pair.product);
    near(proportionMoe(part, whole).moe, pair.proportion);
    expect(compareEstimates(part, whole).pValue).toBeCloseTo(pair.pValue, 9);
  });

  it("gives the worked example of the Census handbook: 203,119 ± 5,070 of 630,498 ± 831", () => {
    const share = proportionMoe({ estimate: 203119, moe: 5070 }, { estimate: 630498, moe: 831 });
    expect([share.estimate.toFixed(3), share.moe.toFixed(3)]).toEqual(["0.322", "0.008"]);
  });

  it("adds as many parts as the country has block groups", () => {
    const parts = new Float64Array(240_000).fill(4);
    expect(sumMoe(parts, parts)).toEqual({ estimate: 960_000, moe: Math.sqrt(240_000 * 16) });
  });

  it("takes the formula of ratios where the one of proportions has no root", () => {
    const [part, whole] = [
      { estimate: 900, moe: 10 },
      { estimate: 1000, moe: 200 },
    ];
    expect(proportionMoe(part, whole)).toEqual(ratioMoe(part, whole));
  });

  it("gives a difference the margin of a sum, and the p-value of 0.1 where a 90% margin just touches 0", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (x, m) => {
          const gap = compareEstimates({ estimate: x, moe: m }, { estimate: 0, moe: m });
          expect(gap.moe).toBeCloseTo(sumMoe([x, 0], [m, m]).moe, 6);
          const edge = compareEstimates({ estimate: x + gap.moe, moe: m }, { estimate: x, moe: m });
          expect(edge.pValue).toBeCloseTo(0.1, 6);
        },
      ),
    );
  });

  it.each([
    [() => proportionMoe({ estimate: 12, moe: 1 }, { estimate: 10, moe: 1 }), /12 of 10 was given.*ratioMoe/],
    [() => proportionMoe({ estimate: 0, moe: 1 }, { estimate: 0, moe: 1 }), /Nothing can be divided by 0/],
    [() => ratioMoe({ estimate: 1, moe: -1 }, { estimate: 1, moe: 1 }), /The top must be written as/],
    [() => ratioMoe({ estimate: 1, moe: 1 }, 7 as never), /The bottom must be written as/],
    [() => productMoe({ estimate: Number.NaN, moe: 1 }, { estimate: 1, moe: 1 }), /first factor/],
    [() => compareEstimates({ estimate: 1, moe: 0 }, { estimate: 2, moe: 0 }), /just subtract/],
    [
      () => compareEstimates({ estimate: 1, moe: 1 }, { estimate: 2, moe: 1 }, { level: 90 }),
      /between 0 and 1, such as 0.9, but it is 90/,
    ],
  ])("says what cannot be: %s", (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});
