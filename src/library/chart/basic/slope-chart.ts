import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { requireText } from "../../table/columns/require-text.js";
import { drawnLabels, requireDrawn, requireHighlight } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat, formatValue, type ValueFormat } from "../figure/format-value.js";
import { labelColumn } from "../figure/label-column.js";
import { numericColumn } from "../figure/numeric-column.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";
import { chosenRows } from "./chosen-rows.js";

export interface SlopeChartOptions {
  /** The column with the name of each line. */
  readonly label: string;
  /** The columns with the value before and after. */
  readonly from: string;
  readonly to: string;
  /** The finding, in one sentence. */
  readonly title: string;
  /** What stands under the two ends, for example ["2020", "2024"]. Default: the names of the columns. */
  readonly ends?: readonly [string, string];
  /**
   * The rows to draw, by the values of one column, for example { fips: ["26121", "26081"] }. A value that no row has is
   * named under the chart and in its text. Default: every row.
   */
  readonly only?: Readonly<Record<string, readonly (string | number)[]>>;
  /** The lines to stand out; the others turn gray. Default: all stand out. */
  readonly highlight?: readonly string[];
  readonly format?: ValueFormat;
  /** What the value means, for example "margin in points". Default: nothing is printed. */
  readonly unit?: string;
  readonly source?: ChartSource;
}

/** As many letters have room beside the right end of a line, at 600 pixels. */
const LETTERS_AT_END = 30;

/**
 * Draws one line for each row from its value before to its value after, so that who moved, and which way, is seen.
 *
 * A missing value is refused, with its row: it would be drawn as zero. A missing label is printed as "missing".
 *
 * @throws when a column does not exist or holds something else than numbers, and when no row is one of those to draw.
 * @example
 * const county = { name: ["Muskegon"], before: [0.55], after: [-1.79] };
 * slopeChart(county, { label: "name", from: "before", to: "after", title: "It crossed the middle" }).alt; // "It crossed the middle. Muskegon from 0.55 to −1.79."
 */
export function slopeChart(data: Data, options: SlopeChartOptions): Figure {
  checkOptions("slopeChart", options, {
    label: "needed text",
    from: "needed text",
    to: "needed text",
    title: "needed text",
    ends: "texts",
    only: "fields",
    highlight: "texts",
    format: ["count", "share", "dollars"],
    unit: "text",
    source: true,
  });
  requireText(options.title, "The title");
  const { title, ends = [options.from, options.to], highlight, format = "count", unit } = options;
  const { rows, leftOut } = chosenRows("slopeChart", data, options.only);
  const names = labelColumn(rows, options.label);
  requireDrawn(names);
  requireHighlight(highlight, names);
  const [before, after] = [numericColumn(rows, options.from), numericColumn(rows, options.to)];
  const print = (value: number | undefined) => formatValue(value ?? 0, format);
  const endingAt = (value: number | undefined) => {
    const met = names.filter((_, i) => after[i] === value);
    return met.length <= 3 ? met.join(", ") : `${met.slice(0, 2).join(", ")} and ${met.length - 2} more`;
  };
  const line = noteLine(leftOut, sourceLine(options.source));
  return Object.freeze({
    data: names.map((name, i) => {
      const start = before[i] ?? 0;
      const color = highlight?.includes(name) === false ? palette.context : palette.focus;
      return {
        type: "scatter" as const,
        mode: "text+lines+markers" as const,
        x: drawnLabels(ends),
        y: [start, after[i] ?? 0],
        // Names stand on the right only, so lines that begin at one value need its number once; of lines that end at one
        // value the first has the names of all.
        text: [
          before.indexOf(start) === i ? print(start) : "",
          after.indexOf(after[i] ?? 0) === i
            ? (drawnLabels([`${print(after[i])} ${endingAt(after[i])}`], 2, LETTERS_AT_END)[0] ?? "")
            : "",
        ],
        textposition: ["middle left", "middle right"],
        line: { color, width: 2 },
        marker: { color, size: 8 },
        cliponaxis: false,
        hovertemplate: `${plainText(name)}: %{y}<extra></extra>`,
        showlegend: false,
      } as Figure["data"][number];
    }),
    layout: {
      ...chartLayout(plainText(title), line),
      margin: { t: 64, r: 200, b: line === undefined ? 56 : 104, l: 100 },
      xaxis: { type: "category", range: [-0.3, 1.3], fixedrange: true },
      yaxis: {
        ...(unit === undefined ? {} : { title: { text: plainText(unit) } }),
        tickformat: axisFormat[format],
        gridcolor: palette.grid,
        zerolinecolor: palette.reference,
        automargin: true,
      },
    },
    config: chartConfig,
    alt: `${title}. ${names.map((name, i) => `${name} from ${print(before[i])} to ${print(after[i])}`).join("; ")}.${leftOut === undefined ? "" : ` ${leftOut}`}`,
  } satisfies Figure);
}

/** What stands under the chart: who has no line, and the source. */
function noteLine(leftOut: string | undefined, source: string | undefined): string | undefined {
  const lines = [
    ...(leftOut === undefined ? [] : [plainText(leftOut)]),
    ...(source === undefined ? [] : [source]),
  ];
  return lines.length === 0 ? undefined : lines.join(" · ");
}
