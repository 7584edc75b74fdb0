import type { UniquenessRow } from "../../safety/anonymize/uniqueness-by-fields.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { barChart } from "../basic/bar-chart.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import type { ChartSource } from "../figure/source-line.js";

export interface UniquenessChartOptions {
  /** The finding, in one sentence. Default: the set that singles out the largest share. */
  readonly title?: string;
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

/**
 * Draws one bar for each set of fields: the share of rows that are the only one with their values.
 *
 * @param rows what uniquenessByFields gave.
 * @throws when there is no row.
 * @example
 * const cases = { zip: ["48201", "48201"], day: ["2026-03-01", "2026-03-09"] };
 * uniquenessChart(uniquenessByFields(cases, [["zip"], ["zip", "day"]])).alt; // "With zip + day, 100.0% of the rows are the only one of their kind. Bars: zip 0.0%, zip + day 100.0%."
 */
export function uniquenessChart(
  rows: readonly UniquenessRow[],
  options: UniquenessChartOptions = {},
): Figure {
  checkOptions("uniquenessChart", options, { title: "text", source: true });
  requireMadeRows(rows, "uniquenessByFields", { fields: "text", uniqueShare: "share" });
  const [first] = rows;
  if (first === undefined)
    throw new RangeError("There is no set of fields to draw. Give the rows of uniquenessByFields.");
  const worst = rows.reduce((most, row) => (row.uniqueShare > most.uniqueShare ? row : most), first);
  const { source } = options;
  const figure = barChart(
    { fields: rows.map(({ fields }) => fields), unique: rows.map(({ uniqueShare }) => uniqueShare) },
    {
      label: "fields",
      value: "unique",
      format: "share",
      unit: "share of rows that are the only one",
      title:
        options.title ??
        `With ${worst.fields}, ${formatValue(worst.uniqueShare, "share")} of the rows are the only one of their kind`,
      highlight: [worst.fields],
      ...(source === undefined ? {} : { source }),
    },
  );
  // The axis title stays near its axis, or it would run into the source line.
  const title = { text: "share of rows that are the only one", standoff: 4 };
  return Object.freeze({ ...figure, layout: { ...figure.layout, xaxis: { ...figure.layout.xaxis, title } } });
}
