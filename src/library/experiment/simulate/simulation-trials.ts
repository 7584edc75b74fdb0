import type { RandomSource } from "../../math/random-source.js";
import { type CriticalValues, criticalValues } from "../power/critical-values.js";
import { armDraw } from "./simulated-arm.js";
import { drawContact } from "./simulated-contact.js";
import type { DesignNumbers, SimulatedDesign } from "./simulated-design.js";
import type { SimulationSums } from "./simulation-result.js";

/** Imagines some experiments and adds their estimates up. */
export type Trials = (random: RandomSource, sums: SimulationSums, times: number, truth: number) => void;

/** Experiments analysed by assignment. */
export function ittTrial(design: SimulatedDesign, numbers: DesignNumbers, alpha: number): Trials {
  const control = armDraw(design, numbers, false);
  const treated = armDraw(design, numbers, true);
  const a = numbers.treated - 1;
  const b = numbers.control - 1;
  // Equal clusters: Bell–McCaffrey's degrees of freedom do not depend on the outcomes.
  const fixedDf =
    numbers.clusterSize > 1
      ? (1 / (a + 1) + 1 / (b + 1)) ** 2 / (1 / ((a + 1) ** 2 * a) + 1 / ((b + 1) ** 2 * b))
      : 0;
  const critical = criticalValues(alpha, fixedDf || Math.min(a, b), fixedDf || a + b);
  const x = { mean: 0, variance: 0 };
  const y = { mean: 0, variance: 0 };
  const df = (): number =>
    fixedDf || (x.variance + y.variance) ** 2 / (x.variance ** 2 / a + y.variance ** 2 / b);
  return (random, sums, times, truth) => {
    for (let i = 0; i < times; i++) {
      treated(random, x);
      control(random, y);
      addTrial(sums, x.mean - y.mean, x.variance + y.variance, df, truth, critical);
    }
  };
}

/** Experiments analysed for the effect of contact. */
export function contactTrial(
  design: SimulatedDesign,
  numbers: DesignNumbers,
  alpha: number,
  estimator: "cace" | "reached",
): Trials {
  const draw = drawContact(design, numbers, estimator, armDraw(design, numbers, false));
  const b = numbers.control - 1;
  const critical = criticalValues(alpha, 1, numbers.treated - 1 + b);
  const result = { estimate: 0, variance: 0, treatedPart: 0, controlPart: 0, treatedDf: 0 };
  const df = (): number =>
    result.variance ** 2 / (result.treatedPart ** 2 / result.treatedDf + result.controlPart ** 2 / b);
  return (random, sums, times, truth) => {
    for (let i = 0; i < times; i++) {
      if (!draw(random, result)) {
        throw new RangeError(
          "In one of the imagined experiments fewer than two people were reached. Use a larger n or contactRate.",
        );
      }
      addTrial(sums, result.estimate, result.variance, df, truth, critical);
    }
  };
}

function addTrial(
  sums: SimulationSums,
  estimate: number,
  variance: number,
  df: () => number,
  truth: number,
  critical: CriticalValues,
): void {
  const off = estimate - truth;
  const stdError = Math.sqrt(variance);
  sums.count++;
  sums.off += off;
  sums.squares += off * off;
  sums.stdErrors += stdError;
  // Without any variance there is no interval and no test: neither covered nor found.
  if (!(stdError > 0)) return;
  if (!critical.beyond(off / stdError, df)) sums.covered++;
  if (critical.beyond(estimate / stdError, df)) sums.rejected++;
}
