import type { BalanceRow } from "../../experiment/balance/balance-table.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette, seriesColors } from "../figure/theme.js";

export interface BalancePlotOptions {
  /** The finding, in one sentence. Default: how many differences are larger than `limit`. */
  readonly title?: string;
  /** The standardized difference beyond which a dot stands out. Default 0.1. */
  readonly limit?: number;
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

const SYMBOLS = ["circle", "diamond", "square", "cross", "x"] as const;

/**
 * Draws the standardized differences of a balance table as dots between two lines: outside them, look closer.
 *
 * @param rows from `balanceTable`.
 * @throws when there is no row.
 * @example
 * const list = { arm: ["control", "text", "control", "text"], age: [30, 40, 50, 41] };
 * balancePlot(balanceTable(list, { assignment: "arm", covariates: ["age"] })).alt; // "0 of 1 difference is larger than 0.1 standard deviations. Differences: age 0.05."
 */
export function balancePlot(rows: readonly BalanceRow[], options: BalancePlotOptions = {}): Figure {
  checkOptions("balancePlot", options, { title: "text", limit: "number", source: true });
  requireMadeRows(rows, "balanceTable", {
    covariate: "text",
    arm: "text",
    standardizedDifference: "any number",
  });
  const { limit = 0.1, source } = options;
  if (rows.length === 0) throw new RangeError("There is no covariate to draw: the balance table is empty.");
  const large = rows.filter((row) => Math.abs(row.standardizedDifference) > limit).length;
  const title =
    options.title ??
    `${large} of ${rows.length} difference${rows.length === 1 ? " is" : "s are"} larger than ${limit} standard deviations`;
  const arms = [...new Set(rows.map((row) => row.arm))];
  const several = arms.length > 1;
  const line = sourceLine(source);
  const names = [...new Set(rows.map((row) => row.covariate))];
  const reach = 1.15 * Math.max(2 * limit, ...rows.map((row) => Math.abs(row.standardizedDifference) || 0));
  return Object.freeze({
    data: arms.map((arm, k) => {
      const own = rows.filter((row) => row.arm === arm);
      return {
        type: "scatter",
        mode: "markers",
        name: plainText(arm),
        x: own.map((row) => row.standardizedDifference),
        y: own.map((row) => plainText(row.covariate)),
        // Shape as well as colour tells the arms apart.
        marker: {
          size: 11,
          color: seriesColors[k % seriesColors.length] ?? palette.focus,
          symbol: SYMBOLS[k % SYMBOLS.length] ?? "circle",
        },
        hovertemplate: "%{y}: %{x:.2f}<extra></extra>",
      };
    }),
    layout: {
      ...chartLayout(plainText(title), line),
      height: 170 + 36 * names.length + (line === undefined ? 0 : 28),
      showlegend: several,
      shapes: [-limit, 0, limit].map((x) => ({
        type: "line",
        x0: x,
        x1: x,
        yref: "paper",
        y0: 0,
        y1: 1,
        line: { color: palette.reference, width: x === 0 ? 2 : 1, dash: x === 0 ? "solid" : "dot" },
      })),
      xaxis: {
        title: { text: "difference from the control, in standard deviations", standoff: 6 },
        range: [-reach, reach],
        gridcolor: palette.grid,
        zeroline: false,
      },
      yaxis: { autorange: "reversed", automargin: true, ticksuffix: "  ", type: "category" },
    },
    config: chartConfig,
    alt: `${title}. Differences: ${rows
      .map((row) => `${several ? `${row.arm}, ` : ""}${row.covariate} ${signed(row.standardizedDifference)}`)
      .join(", ")}.`,
  } satisfies Figure);
}

function signed(value: number): string {
  return Number.isNaN(value) ? "unknown" : numberText(value, { decimals: 2 });
}
