import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { requireText } from "../../table/columns/require-text.js";
import { requireHighlight } from "../figure/drawn-labels.js";
import { axisFormat, formatValue, type ValueFormat } from "../figure/format-value.js";
import { labelColumn } from "../figure/label-column.js";
import { numericColumn } from "../figure/numeric-column.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { palette } from "../figure/theme.js";

export interface BarChartOptions {
  /** The column with the names of the bars. */
  readonly label: string;
  /** The column with their lengths. */
  readonly value: string;
  /** The finding, in one sentence: what should a person see? */
  readonly title: string;
  /** How numbers are printed. Default "count". */
  readonly format?: ValueFormat;
  /** The names of the bars to stand out; the others turn gray. Default: all stand out. */
  readonly highlight?: readonly string[];
  /** What the length means, for example "doors". Default: the name of the value column. */
  readonly unit?: string;
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

/**
 * What a chart with one mark a row draws: names, numbers, colors, the axis of the numbers, and the title as a sentence.
 *
 * @param where the chart, for the sentence about an option that does not exist.
 * @throws when a column does not exist or holds something else than numbers.
 */
export function readBars(where: string, data: Data, options: BarChartOptions) {
  checkOptions(where, options, {
    label: "needed text",
    value: "needed text",
    title: "needed text",
    format: ["count", "share", "dollars"],
    highlight: "texts",
    unit: "text",
    source: true,
  });
  requireText(options.title, "The title");
  const { title, format = "count", highlight, unit = options.value } = options;
  const names = labelColumn(data, options.label);
  const values = numericColumn(data, options.value);
  requireHighlight(highlight, names);
  // "10,000,000" beside "12,000,000" would have to be turned on its side.
  const isLong = format === "count" && values.some((one) => Math.abs(one) >= 1e6);
  return {
    names,
    values,
    printed: values.map((number) => formatValue(number, format)),
    colors: names.map((name) => (highlight?.includes(name) === false ? palette.context : palette.focus)),
    line: sourceLine(options.source),
    sentence: /[.?!]$/.test(title) ? title : `${title}.`,
    valueAxis: {
      title: { text: plainText(unit) },
      tickformat: isLong ? "~s" : axisFormat[format],
      rangemode: "tozero" as const,
      gridcolor: palette.grid,
      zerolinecolor: palette.reference,
      automargin: true,
    },
  };
}
