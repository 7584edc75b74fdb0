import type { LogisticOptions } from "../../model/fit/logistic-options.js";

/** One finished pass of a fit over the table. */
export interface FitProgress {
  /** 1 for the first pass. */
  readonly pass: number;
  /** At the coefficients of this pass. */
  readonly logLikelihood: number;
}

/** What a logistic model is fitted to inside an engine, and how. */
export interface LogisticSQLOptions
  extends Omit<LogisticOptions, "weightKind" | "standardErrors" | "clusters"> {
  /** The table or view, for example "voters" or "public.voters". */
  readonly table: string;
  /** Called after each pass over the table. Default: nobody is told. */
  readonly onProgress?: (progress: FitProgress) => void;
}
