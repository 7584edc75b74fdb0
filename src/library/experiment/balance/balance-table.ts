import { groupMoments } from "../../math/group-moments.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { groupName } from "../../table/columns/group-name.js";
import { openColumns } from "../columns/open-columns.js";
import { readArms } from "../columns/read-arms.js";
import { type Covariate, readCovariates, requireSomeCovariates } from "../columns/read-covariates.js";
import { requireKnownBefore } from "../columns/require-known-before.js";

export interface BalanceOptions {
  /** The column with the assigned arm. */
  readonly assignment: string;
  /** What was known before the experiment: number, true/false or text columns. */
  readonly covariates: readonly string[];
  /** The name of the control arm. Default: "control", in any letter case. */
  readonly control?: string | undefined;
}

/** One covariate (or one level of a text) in one arm against the control. */
export interface BalanceRow {
  readonly covariate: string;
  readonly arm: string;
  readonly control: string;
  readonly meanControl: number;
  readonly meanArm: number;
  readonly difference: number;
  /** The difference in standard deviations: within ±0.1 is small, beyond ±0.25 deserves a look. NaN where nobody within the arms differs. */
  readonly standardizedDifference: number;
}

/**
 * Shows whether the arms look alike in what was known before the experiment.
 *
 * Standardized difference: difference in means over the root of the two arms' average variance (Austin 2009,
 * Statistics in Medicine 28). A text column gives one row for each of its levels. `balanceTest` tests all together.
 *
 * @throws when a column does not exist, an arm has only one person, or a value is missing (null, undefined, NaN or an empty text):
 *   fill it or leave the row out.
 * @example
 * const list = { arm: ["control", "text", "control", "text"], age: [30, 40, 50, 60] };
 * const [row] = balanceTable(list, { assignment: "arm", covariates: ["age"] });
 * row.difference; // 10
 * row.standardizedDifference.toFixed(3); // "0.707"
 */
export function balanceTable(data: Data, options: BalanceOptions): readonly BalanceRow[] {
  checkOptions("balanceTable", options, {
    assignment: "needed text",
    covariates: "needed names",
    control: "text",
  });
  const arms = readArms(openColumns(data).get(options.assignment), options.assignment, options.control);
  requireSomeCovariates(options.covariates);
  requireKnownBefore(options);
  const covariates = readCovariates(data, options.covariates, "all");
  const [control = "", ...others] = arms.names;
  const known = covariates.map((covariate) => moments(covariate, arms.codes, arms.names.length));
  const rows = others.flatMap((arm, k) =>
    covariates.map(({ name }, c) => {
      const inArms = known[c] as ArmMoments[];
      return balanceRow(
        { covariate: name, arm, control },
        inArms[0] as ArmMoments,
        inArms[k + 1] as ArmMoments,
      );
    }),
  );
  return Object.freeze(rows);
}

/** Mean and variance of a covariate in an arm. */
export interface ArmMoments {
  readonly mean: number;
  /** NaN for one person. */
  readonly variance: number;
}

/** What the moments of a covariate in the control and in an arm say. */
export function balanceRow(
  names: Pick<BalanceRow, "covariate" | "arm" | "control">,
  control: ArmMoments,
  other: ArmMoments,
): BalanceRow {
  const difference = other.mean - control.mean;
  if (Number.isNaN(control.variance)) throw onePerson(names.control);
  if (Number.isNaN(other.variance)) throw onePerson(names.arm);
  const spread = Math.sqrt((control.variance + other.variance) / 2);
  return Object.freeze({
    ...names,
    meanControl: control.mean,
    meanArm: other.mean,
    difference,
    standardizedDifference: spread > 0 ? difference / spread : difference === 0 ? 0 : Number.NaN,
  });
}

function onePerson(arm: string): RangeError {
  return new RangeError(
    `The arm "${groupName(arm, 1)}" has one person, so nobody knows how much its people differ. A balance needs two or more in each arm.`,
  );
}

/** The moments of a covariate in each arm, the control first. */
function moments({ values }: Covariate, codes: Uint8Array, arms: number): ArmMoments[] {
  const { counts, means, squares } = groupMoments(values, (i) => codes[i] as number, arms);
  return Array.from(means, (mean, arm) => ({
    mean,
    variance: (squares[arm] as number) / ((counts[arm] as number) - 1),
  }));
}
