import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { requireText } from "../../table/columns/require-text.js";
import { drawnLabels, requireDrawn } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat, formatValue } from "../figure/format-value.js";
import { labelColumn } from "../figure/label-column.js";
import { numericColumn } from "../figure/numeric-column.js";
import { plainText } from "../figure/plain-text.js";
import { sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette, seriesColors } from "../figure/theme.js";
import type { BarChartOptions } from "./bar-chart.js";

export interface GroupedBarChartOptions extends Omit<BarChartOptions, "value" | "highlight"> {
  /** The columns to set side by side, for example ["raw", "weighted"]. */
  readonly values: readonly string[];
}

/**
 * Draws several bars for each row side by side, to compare two or more columns.
 *
 * A missing value is refused, with its row: it would be drawn as zero. A missing label is printed as "missing".
 *
 * @throws when no value column is given, a column does not exist or holds something else than numbers.
 * @example
 * const types = { type: ["always", "never"], raw: [0.31, 0.25], weighted: [0.29, 0.28] };
 * groupedBarChart(types, { label: "type", values: ["raw", "weighted"], title: "A list is not a public", format: "share" }).alt; // "A list is not a public. always: raw 31.0%, weighted 29.0%; never: raw 25.0%, weighted 28.0%."
 */
export function groupedBarChart(data: Data, options: GroupedBarChartOptions): Figure {
  checkOptions("groupedBarChart", options, {
    values: "needed names",
    title: "needed text",
    label: "needed text",
    format: ["count", "share", "dollars"],
    unit: "text",
    source: true,
  });
  requireText(options.title, "The title");
  requireListed(options.values, "values", '["count"]');
  const { label, values, title, format = "count", unit = values.join(" and "), source } = options;
  if (values.length === 0)
    throw new RangeError('Name at least one column to draw, for example values: ["count"].');
  const names = labelColumn(data, label);
  requireDrawn(names);
  const series = values.map((name) => ({ name, numbers: numericColumn(data, name) }));
  const rows = names.map(
    (name, row) =>
      `${name}: ${series.map((s) => `${s.name} ${formatValue(s.numbers[row] ?? 0, format)}`).join(", ")}`,
  );
  return Object.freeze({
    data: series.map(({ name, numbers }, i) => ({
      type: "bar" as const,
      name: plainText(name),
      x: drawnLabels(names),
      y: [...numbers],
      text: numbers.map((number) => formatValue(number, format)),
      textposition: "outside" as const,
      cliponaxis: false,
      marker: { color: seriesColors[i % seriesColors.length] ?? palette.focus },
      hovertemplate: "%{x}, %{fullData.name}: %{text}<extra></extra>",
    })),
    layout: {
      ...chartLayout(plainText(title), sourceLine(source)),
      barmode: "group",
      bargap: 0.3,
      xaxis: { automargin: true, type: "category" },
      yaxis: {
        title: { text: plainText(unit) },
        tickformat: axisFormat[format],
        rangemode: "tozero",
        gridcolor: palette.grid,
        zerolinecolor: palette.reference,
        automargin: true,
      },
      legend: { orientation: "h", y: 1.02, yanchor: "bottom", x: 1, xanchor: "right" },
    },
    config: chartConfig,
    alt: `${title}. ${rows.join("; ")}.`,
  } satisfies Figure);
}
