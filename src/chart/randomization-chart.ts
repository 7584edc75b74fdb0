import type { RandomizationTest } from "../experiment/randomization-test.js";
import type { Figure } from "./figure.js";
import { plainText } from "./plain-text.js";
import { type ChartSource, sourceLine } from "./source-line.js";
import { chartConfig, chartLayout, palette } from "./theme.js";

export interface RandomizationChartOptions {
  /** The finding, in one sentence. Default: how often chance alone goes this far. */
  readonly title?: string;
  /** What the statistic is. Default "difference between the arms". */
  readonly unit?: string;
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

const BINS = 41;

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
  const { unit = "difference between the arms", source } = options;
  const { edges, shares } = histogram(test);
  const far = Math.abs(test.statistic);
  const digits = far !== 0 && far < 1 ? 4 : 2;
  const print = (value: number): string => value.toFixed(digits).replace("-", "−");
  const title =
    options.title ??
    `Chance alone goes as far as ${print(far)} in ${(100 * test.pValue).toFixed(1)}% of ${test.draws.toLocaleString("en-US")} ${test.weights === undefined ? "assignments" : "possible results"}`;
  const inner = middle(test);
  const line = sourceLine(source);
  const centres = shares.map((_, k) => ((edges[k] ?? 0) + (edges[k + 1] ?? 0)) / 2);
  const extreme = centres.map((x) => Math.abs(x) >= far);
  return Object.freeze({
    data: [
      {
        type: "bar",
        x: centres,
        y: shares,
        width: centres.map((_, k) => (edges[k + 1] ?? 0) - (edges[k] ?? 0)),
        marker: { color: extreme.map((is) => (is ? palette.contrast : palette.context)) },
        hovertemplate: "around %{x:.3f}: %{y:.1%}<extra></extra>",
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      bargap: 0,
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
      xaxis: { title: { text: plainText(unit) }, gridcolor: palette.grid },
      yaxis: { title: { text: "share of assignments" }, tickformat: ".0%", gridcolor: palette.grid },
    },
    config: chartConfig,
    alt: `${title}. Without an effect, 90% of the differences lie between ${print(inner.low)} and ${print(inner.high)}.`,
  } satisfies Figure);
}

/** Bars of equal width, symmetric about zero, that hold the seen result too. */
function histogram(test: RandomizationTest): { edges: number[]; shares: number[] } {
  const finite = test.distribution.filter((value) => Number.isFinite(value));
  let reach = Math.abs(Number.isFinite(test.statistic) ? test.statistic : 0);
  for (const value of finite) reach = Math.max(reach, Math.abs(value));
  if (reach === 0) reach = 1;
  const width = (2.02 * reach) / BINS;
  const edges = Array.from({ length: BINS + 1 }, (_, k) => (k - BINS / 2) * width);
  const shares = new Array<number>(BINS).fill(0);
  test.distribution.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    const bin = Math.min(BINS - 1, Math.floor(value / width + BINS / 2));
    shares[bin] = (shares[bin] ?? 0) + (test.weights?.[i] ?? 1 / test.distribution.length);
  });
  return { edges, shares };
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
