import type { KnownOptions } from "../../table/columns/check-options.js";
import type { ValueFormat } from "../figure/format-value.js";
import type { ChartSource } from "../figure/source-line.js";
import { CLASS_OPTIONS, type ClassOptions } from "./color-classes.js";

/** What every map takes. */
export interface MapOptions extends ClassOptions {
  /** The column with the number that gives the colour. */
  readonly value: string;
  /** The finding, in one sentence. */
  readonly title: string;
  /** What the number means, for example "points". Default: the name of the value column. */
  readonly unit?: string;
  /** How numbers are printed. Default "count". */
  readonly format?: ValueFormat;
  readonly source?: ChartSource;
}

/** What `checkOptions` knows of them. */
export const MAP_OPTIONS: KnownOptions<MapOptions> = {
  ...CLASS_OPTIONS,
  value: "needed text",
  title: "needed text",
  unit: "text",
  format: ["count", "share", "dollars"],
  source: true,
};
