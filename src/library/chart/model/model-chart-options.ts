import type { ChartSource } from "../figure/source-line.js";

/** Options that every chart of a model takes. */
export interface ModelChartOptions {
  /** The finding, in one sentence. Default: a sentence made from the numbers. */
  readonly title?: string;
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}
