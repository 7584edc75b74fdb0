import type { RandomizationTest } from "../../experiment/randomize/randomization-test.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface RandomizationChartOptions {
  /** The finding, in one sentence. Default: how often chance alone goes this far. */
  readonly title?: string;
  /** What the statistic is. Default "difference between the arms". */
  readonly unit?: string;
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

const BARS = 31;

const EXPECTED = "a test, as randomizationTest gives it";

/**
 * Draws what chance alone would have given as bars, and the result that was seen as a line.
 *
 * @param test from `randomizationTest`.
 * @example
 * const data = { arm: [1, 1, 1, 0, 0, 0], calls: [5, 6, 7, 1, 2, 3] };
 * const test = randomizationTest(data, { outcome: "calls", assignment: "arm", seed: 1 });
 * randomizationChart(test).alt; // "Chance alone goes as far as 4.00 in 10.0% of 20 assignments. Without an effect, 90% of the differences lie between −2.67 and 2.67."
 */
export function randomizationChart(test: RandomizationTest, options: RandomizationChartOptions = {}): Figure {
  checkOptions("randomizationChart", options, { title: "text", unit: "text", source: true });
  requireFields(test, EXPECTED, {
    distribution: ["number"],
    statistic: "number",
    pValue: "share",
    draws: "count",
  });
  if (!Array.isArray(test.distribution) && !ArrayBuffer.isView(test.distribution)) {
    throw new TypeError(
      `Expected ${EXPECTED}, but its distribution is ${describeValue(test.distribution)}. Make it again.`,
    );
  }
  if (test.weights !== undefined) {
    requireFields(test, EXPECTED, { weights: ["share"] });
    if (test.weights.length !== test.distribution.length) {
      throw new RangeError(
        `Expected ${EXPECTED}, but it has ${test.weights.length} weights for ${test.distribution.length} results. Make it again.`,
      );
    }
  }
  const { unit = "difference between the arms", source } = options;
  const { centres, width, near, extreme } = histogram(test);
  const far = Math.abs(test.statistic);
  const digits = far !== 0 && far < 1 ? 4 : 2;
  const print = (value: number): string => numberText(value, { decimals: digits });
  const title =
    options.title ??
    `Chance alone goes as far as ${print(far)} in ${numberText(test.pValue, { style: "percent" })} of ${assignments(test)}`;
  const inner = middle(test);
  const line = sourceLine(source);
  const bars = [
    { name: "closer to zero than the result", y: near, color: palette.context },
    { name: "as far as the result", y: extreme, color: palette.contrast },
  ];
  return Object.freeze({
    data: bars.map(({ name, y, color }) => ({
      type: "bar",
      name,
      x: centres,
      y,
      width,
      marker: { color },
      hovertemplate: "around %{x:.3f}: %{y:.1%}<extra></extra>",
    })),
    layout: {
      ...chartLayout(plainText(title), line),
      bargap: 0,
      barmode: "stack",
      showlegend: false,
      shapes: [
        {
          type: "line",
          x0: test.statistic,
          x1: test.statistic,
          yref: "paper",
          y0: 0,
          y1: 1,
          line: { color: palette.focus, width: 3 },
        },
      ],
      xaxis: { title: { text: plainText(unit), standoff: 6 }, gridcolor: palette.grid },
      yaxis: {
        title: { text: "share of assignments" },
        tickformat: axisFormat.share,
        // The lowest result stands at the left edge: its number is not to touch the lowest share.
        ticklabelstandoff: 8,
        gridcolor: palette.grid,
      },
    },
    config: chartConfig,
    alt: `${title}. Without an effect, 90% of the differences lie between ${print(inner.low)} and ${print(inner.high)}.`,
  } satisfies Figure);
}

/** Results that are weighed by how many assignments give them stand for all assignments there are. */
function assignments({ draws, weights }: RandomizationTest): string {
  return weights === undefined ? `${numberText(draws)} assignments` : "all possible assignments";
}

/** Bars of equal width; what is as far out as the result is counted apart. */
function histogram(test: RandomizationTest): {
  centres: number[];
  width: number;
  near: number[];
  extreme: number[];
} {
  const values = Array.from(test.distribution.filter((value) => Number.isFinite(value))).sort(
    (a, b) => a - b,
  );
  const lowest = values[0] ?? 0;
  const range = (values[values.length - 1] ?? 0) - lowest || 1;
  const step = smallestStep(values, range);
  const width = step * Math.max(1, Math.round(range / BARS / step));
  const start = lowest - step / 2;
  const bars = Math.floor((range + step / 2) / width) + 1;
  const near = new Array<number>(bars).fill(0);
  const extreme = new Array<number>(bars).fill(0);
  const far = Math.abs(test.statistic) * (1 - 1e-10);
  test.distribution.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    const bar = Math.min(bars - 1, Math.max(0, Math.floor((value - start) / width)));
    const side = Math.abs(value) >= far ? extreme : near;
    side[bar] = (side[bar] ?? 0) + (test.weights?.[i] ?? 1 / test.distribution.length);
  });
  return { centres: near.map((_, k) => start + (k + 0.5) * width), width, near, extreme };
}

/** The distance between neighbouring results: bars hold whole steps, or some would look empty beside others. */
function smallestStep(sorted: readonly number[], range: number): number {
  let smallest = range;
  for (let i = 1; i < sorted.length; i++) {
    const gap = (sorted[i] as number) - (sorted[i - 1] as number);
    if (gap > 1e-9 * range) smallest = Math.min(smallest, gap);
  }
  return Math.max(smallest, range / 1000);
}

/** The range that holds the middle 90% of what chance gives. */
function middle(test: RandomizationTest): { low: number; high: number } {
  const order = Array.from(test.distribution.keys()).sort(
    (a, b) => (test.distribution[a] as number) - (test.distribution[b] as number),
  );
  const at = (share: number): number => {
    let sum = 0;
    for (const index of order) {
      sum += test.weights?.[index] ?? 1 / test.distribution.length;
      if (sum >= share) return test.distribution[index] as number;
    }
    return Number.NaN;
  };
  // A hair to the inside, so that both ends fall alike when the distribution is symmetric and has few values.
  return { low: at(0.05 + 1e-9), high: at(0.95 - 1e-9) };
}
