import { randomSource } from "../../math/random-source.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { howMany } from "../../words/how-many.js";
import { choiceOutcomes, countChoices, countCounts, countOutcomes } from "./block-outcomes.js";
import { type CodedBlock, plainBlock } from "./coded-units.js";
import { enumerateOutcomes } from "./enumerate-outcomes.js";
import type { RandomizationTest } from "./randomization-result.js";
import { redrawCoded, redrawOutcomes, redrawUnits } from "./redraw.js";
import { type BlockUnits, partOf } from "./redraw-block.js";

/** How a randomization test is made. */
export interface DrawsAsked {
  readonly draws: number;
  readonly seed: number;
  readonly statistic: "difference" | "studentized";
  readonly nullEffect: number;
}

type DrawOptions = Pick<DrawsAsked, "seed"> & {
  readonly [Name in "draws" | "statistic" | "nullEffect"]?: DrawsAsked[Name] | undefined;
};

/** @throws when there are too few draws, or the null effect is no number. */
export function requireDraws(options: DrawOptions): DrawsAsked {
  const { draws = 10_000, seed, statistic = "difference", nullEffect = 0 } = options;
  if (!(Number.isInteger(draws) && draws >= 100)) {
    throw new RangeError(
      `draws must be a whole number of at least 100, such as 10000, but it is ${describeValue(draws)}.`,
    );
  }
  if (!Number.isFinite(nullEffect)) {
    throw new RangeError(`nullEffect must be a number such as 0, but it is ${describeValue(nullEffect)}.`);
  }
  return { draws, seed, statistic, nullEffect };
}

/** What is drawn again. */
export interface RedrawnTest extends RedrawnUnits {
  readonly blocks: readonly (BlockUnits | CodedBlock)[];
  /** Yes/no people, of whom only counts are drawn. */
  readonly counted: boolean;
}

/** Who was drawn again. */
export interface RedrawnUnits {
  /** What the outcomes were divided by. */
  readonly unit: number;
  readonly n: number;
  readonly dropped: number;
  readonly redrawn: "people" | "clusters";
  readonly blocked: boolean;
}

/** The test of blocks that are ready to be drawn again. */
export function testOfBlocks(test: RedrawnTest, asked: DrawsAsked): RandomizationTest {
  const { blocks, counted } = test;
  const { draws, seed, statistic } = asked;
  const studentized = statistic === "studentized";
  if (studentized) requireTwoUnits(blocks);
  const observed = observedStatistic(blocks, studentized);
  const sizes = blocks.map(counted ? countCounts : countChoices);
  const exact = sizes.reduce((product, size) => product * size, 1) <= draws;
  const random = randomSource(seed);
  let distribution: Float64Array;
  let weights: Float64Array | undefined;
  if (exact) {
    const all = enumerateOutcomes(
      blocks.map((block) =>
        counted ? countOutcomes(block, 0) : choiceOutcomes("coded" in block ? plainBlock(block) : block),
      ),
    );
    distribution = toStatistic(all.differences, studentized ? all.variances : undefined);
    weights = counted ? all.probabilities : undefined;
  } else {
    const into = {
      differences: new Float64Array(draws),
      variances: studentized ? new Float64Array(draws) : undefined,
    };
    for (const block of blocks) {
      if (counted) redrawOutcomes(countOutcomes(block, 1e-19), into, random);
      else if ("coded" in block) redrawCoded(block, into, random);
      else redrawUnits(block, into, random);
    }
    distribution = toStatistic(into.differences, into.variances);
  }
  return testOfDraws(test, asked, { observed, distribution, weights, exact });
}

/** The test of a statistic and what it was in all re-draws. */
export function testOfDraws(
  { unit, n, dropped, redrawn, blocked }: RedrawnUnits,
  { draws, statistic }: DrawsAsked,
  drawn: {
    readonly observed: number;
    readonly distribution: Float64Array;
    readonly weights?: Float64Array | undefined;
    /** Every assignment is there once. */
    readonly exact: boolean;
  },
): RandomizationTest {
  const { observed, distribution, weights, exact } = drawn;
  const studentized = statistic === "studentized";
  const inUnits = studentized ? 1 : unit;
  return Object.freeze({
    pValue: shareAsExtreme(distribution, weights, observed, exact),
    statistic: observed * inUnits,
    draws: distribution.length,
    exact,
    n,
    dropped,
    method:
      `randomization test of the ${studentized ? "studentized " : ""}difference in means, ` +
      `${redrawn} re-drawn${blocked ? " within blocks" : ""}, ${exact ? "every assignment" : howMany(draws, "draw", "draws")}`,
    distribution: inUnits === 1 ? distribution : distribution.map((value) => value * inUnits),
    weights,
  });
}

function observedStatistic(blocks: readonly BlockUnits[], studentized: boolean): number {
  const parts = blocks.map((block) => partOf(block, block.observed));
  const difference = parts.reduce((sum, part) => sum + part.difference, 0);
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  return studentized ? ratio(difference, variance) : difference;
}

function toStatistic(differences: Float64Array, variances: Float64Array | undefined): Float64Array {
  if (variances === undefined) return differences;
  return differences.map((difference, i) => ratio(difference, variances[i] as number));
}

/** With no variance at all, any difference is infinitely many standard errors and none is none. */
function ratio(difference: number, variance: number): number {
  if (Math.abs(difference) < 1e-12) return 0;
  return difference / Math.sqrt(variance < 1e-24 ? 0 : variance);
}

function shareAsExtreme(
  distribution: Float64Array,
  weights: Float64Array | undefined,
  observed: number,
  exact: boolean,
): number {
  // Equal results may differ in their last digits when their parts are added in another order.
  const limit = Math.abs(observed) * (1 - 1e-10) - 1e-14;
  let hits = 0;
  for (let i = 0; i < distribution.length; i++) {
    if (Math.abs(distribution[i] as number) >= limit)
      hits += weights === undefined ? 1 : (weights[i] as number);
  }
  if (weights !== undefined) return Math.min(1, hits);
  return exact ? hits / distribution.length : (1 + hits) / (1 + distribution.length);
}

function requireTwoUnits(blocks: readonly BlockUnits[]): void {
  if (blocks.every((block) => block.treated >= 2 && block.units - block.treated >= 2)) return;
  throw new RangeError(
    "The studentized statistic needs at least two units in each arm of each block. Use the plain difference, or merge small blocks.",
  );
}
