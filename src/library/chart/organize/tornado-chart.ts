import type { SensitivityRow } from "../../organize/electoral/sensitivity.js";
import { chainName } from "../../organize/plan/field-names.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { numberText } from "../../words/number-text.js";
import { say } from "../../words/say.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat, formatValue, type ValueFormat } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { shareTicks } from "../figure/share-ticks.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";
import { ticksFromZero } from "../figure/ticks-from-zero.js";

export interface TornadoChartOptions {
  /** What the result is, for example "sign-ups". */
  readonly unit: string;
  /** The result when every assumption has its value; drawn as a line. Default: as the rows say. */
  readonly central?: number;
  /** The finding. Default: which assumption moves the result most. */
  readonly title?: string;
  /** How results are printed. Default "count". */
  readonly format?: ValueFormat;
  readonly source?: ChartSource;
}

/**
 * Draws which assumption moves the result most: one bar an assumption, from its low to its high end, the widest on top.
 *
 * @throws when there are no rows.
 * @example
 * const rows = sensitivity({ hours: { value: 3, low: 2, high: 4 }, people: { value: 10, low: 9, high: 11 } }, ({ hours, people }) => hours * people);
 * tornadoChart(rows, { unit: "hours worked" }).alt; // "hours moves hours worked most. hours: 20 at 2, 40 at 4; people: 27 at 9, 33 at 11."
 */
export function tornadoChart(rows: readonly SensitivityRow[], options: TornadoChartOptions): Figure {
  checkOptions("tornadoChart", options, {
    unit: "needed text",
    central: "number",
    title: "text",
    format: ["count", "share", "dollars"],
    source: true,
  });
  requireMadeRows(rows, "sensitivity or backwardsSensitivity", {
    assumption: "text",
    low: "number",
    high: "number",
    swing: "any number",
    resultAtLow: "any number",
    resultAtHigh: "any number",
  });
  const { unit, format = "count" } = options;
  const sorted = [...rows]
    .sort((a, b) => b.swing - a.swing)
    .map((row) => ({ ...row, assumption: inWords(row.assumption) }));
  const endless = rows.find((row) => !Number.isFinite(row.resultAtLow) || !Number.isFinite(row.resultAtHigh));
  if (endless !== undefined)
    throw new RangeError(
      `The result at one end of "${endless.assumption}" is no number that can be drawn: ${endless.resultAtLow} and ${endless.resultAtHigh}. Give it a range without that end, such as one without 0.`,
    );
  const [widest] = sorted;
  if (widest === undefined)
    throw new RangeError("A tornado chart needs at least one assumption with a range.");
  requireMadeRows(rows, "sensitivity or backwardsSensitivity", { swing: "number", resultAtValue: "number" });
  const { central = widest.resultAtValue } = options;
  const title = options.title ?? finding(sorted, unit);
  const print = (value: number) => formatValue(value, format);
  const ends = (row: SensitivityRow) =>
    [row.resultAtLow, row.resultAtHigh].sort((a, b) => a - b) as [number, number];
  const line = sourceLine(options.source);
  const side = (at: 0 | 1) => ({
    type: "scatter" as const,
    mode: "text" as const,
    x: sorted.map((row) => ends(row)[at]),
    y: sorted.map(({ assumption }) => plainText(assumption)),
    text: sorted.map((row) => {
      const isLow = ends(row)[at] === row.resultAtLow;
      return ` ${print(ends(row)[at])} (at ${numberText(isLow ? row.low : row.high)}) `;
    }),
    textposition: at === 0 ? ("middle left" as const) : ("middle right" as const),
    cliponaxis: false,
    hoverinfo: "skip" as const,
    showlegend: false,
  });
  const [least, most] = [
    Math.min(...sorted.map((row) => ends(row)[0])),
    Math.max(...sorted.map((row) => ends(row)[1])),
  ];
  // The numbers stand beside the bars, at both ends.
  const room = (most - least || 1) * 0.5;
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: sorted.map(({ assumption }) => plainText(assumption)),
        base: sorted.map((row) => ends(row)[0]),
        x: sorted.map(({ swing }) => swing),
        marker: { color: sorted.map((row) => (row === widest ? palette.focus : palette.context)) },
        hovertemplate: "%{y}<extra></extra>",
        showlegend: false,
      },
      side(0),
      side(1),
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 140 + 52 * sorted.length + (line === undefined ? 0 : 28),
      bargap: 0.4,
      xaxis: {
        title: { text: plainText(unit) },
        range: [least - room, most + room],
        ...(format === "share"
          ? shareTicks([least - room, most + room], [least, most])
          : { ...ticksFromZero([least - room, most + room], least), tickformat: axisFormat[format] }),
        gridcolor: palette.grid,
        automargin: true,
      },
      yaxis: { autorange: "reversed", automargin: true, ticksuffix: "  ", type: "category" },
      shapes:
        central === undefined
          ? []
          : [
              {
                type: "line",
                x0: central,
                x1: central,
                y0: 0,
                y1: 1,
                yref: "paper",
                line: { color: palette.reference, width: 2, dash: "dot" },
              },
            ],
    },
    config: chartConfig,
    alt: `${title}. ${sorted.map((row) => `${row.assumption}: ${print(row.resultAtLow)} at ${numberText(row.low)}, ${print(row.resultAtHigh)} at ${numberText(row.high)}`).join("; ")}.`,
  } satisfies Figure);
}

/** What moves the result most: of several alike, or of none, no one is named. */
function finding(sorted: readonly SensitivityRow[], unit: string): string {
  const [widest] = sorted;
  if (widest === undefined || widest.swing === 0) return `Nothing here moves ${unit}`;
  const alike = sorted.filter(({ swing }) => swing >= widest.swing * (1 - 1e-9)).length;
  return alike === 1 ? `${widest.assumption} moves ${unit} most` : `${alike} assumptions move ${unit} most`;
}

/** A number of a plan is called what the plan's form calls it; a name of one's own stays as it is. */
function inWords(assumption: string): string {
  const name = chainName(assumption);
  return name === undefined ? assumption : say(name);
}
