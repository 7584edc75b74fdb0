import type { TermRow } from "../fit/tidy.js";
import type { CalibrationRow } from "../validate/calibration-table.js";
import type { SubgroupRow } from "../validate/subgroup-table.js";

/** Where the data of a model come from: a dataset's passport has all of it. */
export interface CardSource {
  readonly title: string;
  /** How to cite them. */
  readonly citation?: string;
  readonly retrieved?: string;
  readonly license?: string | { readonly title: string };
  readonly synthetic?: boolean;
}

/** The facts of a model card. */
export interface ModelCardFacts {
  readonly title: string;
  readonly date: string;
  readonly version: string;
  readonly data: CardSource;
  readonly use: string;
  readonly doNotUseFor: readonly string[];
  readonly outcome: string;
  readonly features: readonly string[];
  readonly n: number;
  readonly dropped: number;
  readonly aliased: readonly string[];
  readonly terms: readonly TermRow[];
  readonly holdout: {
    readonly n: number;
    readonly rate: number;
    readonly auc: number;
    readonly brierScore: number;
    readonly logLoss: number;
  };
  readonly calibration: readonly CalibrationRow[];
  readonly subgroups: readonly { readonly trait: string; readonly rows: readonly SubgroupRow[] }[];
}
