import { randomBinomial } from "../../math/random-binomial.js";
import type { RandomSource } from "../../math/random-source.js";
import type { ArmDraw, DrawArm } from "./simulated-arm.js";
import type { DesignNumbers, SimulatedDesign } from "./simulated-design.js";

/** One imagined yes/no experiment in which only some of the treated are reached. */
export interface ContactDraw {
  estimate: number;
  variance: number;
  /** The arms' parts of the variance, for the degrees of freedom. */
  treatedPart: number;
  controlPart: number;
  treatedDf: number;
}

/**
 * Estimates of the effect of contact: "cace" divides the ITT by the contact rate (two-stage least squares);
 * "reached" compares those reached with the whole control, the mistake that a lesson shows.
 *
 * @returns false when nobody was reached, so that there is no estimate.
 */
export function drawContact(
  design: SimulatedDesign,
  numbers: DesignNumbers,
  estimator: "cace" | "reached",
  control: DrawArm,
): (random: RandomSource, result: ContactDraw) => boolean {
  const { treated: n, contactRate, reachable, unreachable } = numbers;
  const other: ArmDraw = { mean: 0, variance: 0 };
  return (random, result) => {
    const reached = randomBinomial(random, n, contactRate);
    const reachedYes = randomBinomial(random, reached, reachable + design.effect);
    const otherYes = randomBinomial(random, n - reached, unreachable);
    control(random, other);
    if (reached < 2) return false;
    if (estimator === "reached") {
      const p = reachedYes / reached;
      result.estimate = p - other.mean;
      result.treatedPart = (p * (1 - p)) / (reached - 1);
      result.controlPart = other.variance;
      result.treatedDf = reached - 1;
    } else {
      const rate = reached / n;
      const effect = ((reachedYes + otherYes) / n - other.mean) / rate;
      // The variance of yes − effect·reached, from the four kinds of people in the arm.
      const mean = (reachedYes + otherYes) / n - effect * rate;
      const squares =
        reachedYes * (1 - effect - mean) ** 2 +
        (reached - reachedYes) * (effect + mean) ** 2 +
        otherYes * (1 - mean) ** 2 +
        (n - reached - otherYes) * mean ** 2;
      result.estimate = effect;
      result.treatedPart = squares / (n - 1) / n / (rate * rate);
      result.controlPart = other.variance / (rate * rate);
      result.treatedDf = n - 1;
    }
    result.variance = result.treatedPart + result.controlPart;
    return true;
  };
}
