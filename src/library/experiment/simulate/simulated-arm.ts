import { aliasTable, drawCount } from "../../math/alias-table.js";
import { betaBinomialDistribution } from "../../math/beta-binomial-distribution.js";
import { binomialDistribution, type CountDistribution } from "../../math/count-distribution.js";
import { randomBinomial } from "../../math/random-binomial.js";
import { randomChiSquare } from "../../math/random-chi-square.js";
import { randomNormal } from "../../math/random-normal.js";
import type { RandomSource } from "../../math/random-source.js";
import type { DesignNumbers, SimulatedDesign } from "./simulated-design.js";

/** The mean of one arm in one imagined experiment, and the variance between its units divided by their number. */
export interface ArmDraw {
  mean: number;
  variance: number;
}

/** Imagines one arm: writes into `result`. */
export type DrawArm = (random: RandomSource, result: ArmDraw) => void;

/**
 * How one arm comes out, without imagining each person: the arm's mean and variance have known distributions.
 *
 * Yes/no people: a binomial count. Clusters: a beta-binomial count each. Numbers: a normal mean and a chi-square
 * variance, noncentral where only some are reached. These are exact, not approximations.
 */
export function armDraw(design: SimulatedDesign, numbers: DesignNumbers, treated: boolean): DrawArm {
  const units = treated ? numbers.treated : numbers.control;
  const { clusterSize, icc, contactRate } = numbers;
  const share = design.baseline + (treated ? numbers.itt : 0);
  if (design.sd !== undefined) {
    const within = design.sd ** 2;
    const perUnit = within * (icc + (1 - icc) / clusterSize);
    if (clusterSize > 1) return normalArm(units, share, perUnit);
    const shift = treated && contactRate < 1 ? design.effect : 0;
    const gap = contactRate < 1 ? (design.reachableGap ?? 0) : 0;
    if (shift === 0 && gap === 0) return normalArm(units, share, perUnit);
    return mixedArm(units, numbers, within, shift);
  }
  if (clusterSize === 1) return countArm(units, share);
  return clusterArm(units, clusterSize, share, icc);
}

function countArm(units: number, share: number): DrawArm {
  if (share <= 0 || share >= 1) return constantArm(share);
  const table = aliasTable(binomialDistribution(units, share));
  return (random, result) => {
    const p = drawCount(table, random) / units;
    result.mean = p;
    result.variance = (p * (1 - p)) / (units - 1);
  };
}

function constantArm(share: number): DrawArm {
  return (_, result) => {
    result.mean = share;
    result.variance = 0;
  };
}

function clusterArm(units: number, size: number, share: number, icc: number): DrawArm {
  if (share <= 0 || share >= 1) return constantArm(share);
  const table = aliasTable(icc === 1 ? allOrNobody(size, share) : clusterCounts(size, share, icc));
  return (random, result) => {
    let sum = 0;
    let squares = 0;
    for (let unit = 0; unit < units; unit++) {
      const count = drawCount(table, random);
      sum += count;
      squares += count * count;
    }
    const mean = sum / units;
    result.mean = mean / size;
    result.variance = Math.max(0, squares - sum * mean) / (units - 1) / units / (size * size);
  };
}

function clusterCounts(size: number, share: number, icc: number): CountDistribution {
  return icc === 0 ? binomialDistribution(size, share) : betaBinomialDistribution(size, share, icc);
}

function allOrNobody(size: number, share: number): CountDistribution {
  const probabilities = new Float64Array(size + 1);
  probabilities[0] = 1 - share;
  probabilities[size] = share;
  return { lowest: 0, probabilities };
}

function normalArm(units: number, mean: number, variance: number): DrawArm {
  const stdError = Math.sqrt(variance / units);
  return (random, result) => {
    result.mean = mean + stdError * randomNormal(random);
    result.variance = (variance * randomChiSquare(random, units - 1)) / (units - 1) / units;
  };
}

/** Reached and other people have different means, so the arm's spread has a part that their numbers fix. */
function mixedArm(units: number, numbers: DesignNumbers, variance: number, shift: number): DrawArm {
  const gap = numbers.reachable + shift - numbers.unreachable;
  const stdError = Math.sqrt(variance / units);
  return (random, result) => {
    const reached = randomBinomial(random, units, numbers.contactRate);
    const between = (gap * gap * reached * (units - reached)) / units / variance;
    const z = randomNormal(random) + Math.sqrt(between);
    const squares = z * z + randomChiSquare(random, units - 2);
    result.mean = numbers.unreachable + (gap * reached) / units + stdError * randomNormal(random);
    result.variance = (variance * squares) / (units - 1) / units;
  };
}
