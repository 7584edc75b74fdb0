import { howMany } from "../../words/how-many.js";
import type { ArmMean } from "./arm-rows.js";
import type { Difference } from "./difference.js";

/** Two arms at the average covariates, and how they were adjusted. */
export interface LinArms {
  readonly control: ArmMean;
  readonly treated: ArmMean;
  readonly people: number;
  /** Columns of the regression beside the constant. */
  readonly columns: number;
  /** Columns of covariates before some were left out. */
  readonly covariates: number;
  readonly clustered: boolean;
  /** What says nothing new. */
  readonly left: readonly string[];
}

/** The difference of two arms that were adjusted each by a regression of its own (Lin 2013, Annals of Applied Statistics 7(1)). */
export function linDifference({
  control,
  treated,
  people,
  columns,
  covariates,
  clustered,
  left,
}: LinArms): Difference {
  // What is no more than rounding would prove any difference.
  const varies = control.variance + treated.variance > control.rounding + treated.rounding;
  const first = varies ? control.first + treated.first : 0;
  const adjusted = covariates - left.length;
  return {
    estimate: treated.mean - control.mean,
    variance: varies ? control.variance + treated.variance : 0,
    adjusted: true,
    df: first === 0 ? people - 2 * (columns + 1) : first ** 2 / (control.second + treated.second),
    method: `difference in means adjusted for ${howMany(adjusted, "covariate", "covariates")} (Lin), ${
      clustered ? "CR2 standard error, Bell–McCaffrey" : "HC2 standard error, Welch–Satterthwaite"
    } df`,
    notes: left.map((name) => `"${name}" says nothing new beside the other covariates and was left out.`),
  };
}
