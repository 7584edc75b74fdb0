import { chanceText } from "../../organize/legislative/chance-text.js";
import type { WhipCount } from "../../organize/legislative/whip-count.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface WhipChartOptions {
  /** The finding. Default: the chance to reach the votes needed. */
  readonly title?: string;
  readonly source?: ChartSource;
}

/**
 * Draws how likely each number of yes votes is, with the line that must be reached.
 *
 * @example
 * const count = whipCount([{ name: "undecided", n: 20, p: 0.45 }], { votesNeeded: 11 });
 * whipChart(count).alt; // "The chance of 11 votes is 24.9%. 9 yes votes are expected, give or take 2.2; 11 of 20 are needed."
 */
export function whipChart(count: WhipCount, options: WhipChartOptions = {}): Figure {
  checkOptions("whipChart", options, { title: "text", source: true });
  requireFields(count, "a count, as whipCount gives it", {
    votesNeeded: "count",
    probability: "share",
    expected: "count",
    sd: "count",
    members: "count",
    distribution: [{ votes: "count", chance: "share" }],
  });
  const { distribution, expected, members, sd, votesNeeded } = count;
  const title =
    options.title ?? `The chance of ${howMany(votesNeeded, "vote", "votes")} is ${chanceText(count)}`;
  // Numbers of votes that never come up would squeeze the rest together.
  const seen = distribution.filter(({ chance }) => chance > 1e-5).map(({ votes }) => votes);
  const least = Math.max(0, Math.min(...seen, votesNeeded) - 2);
  const most = Math.min(members, Math.max(...seen, votesNeeded) + 2);
  const shown = distribution.filter(({ votes }) => votes >= least && votes <= most);
  const line = sourceLine(options.source);
  return Object.freeze({
    data: [
      {
        type: "bar",
        x: shown.map(({ votes }) => votes),
        y: shown.map(({ chance }) => chance),
        marker: { color: shown.map(({ votes }) => (votes >= votesNeeded ? palette.good : palette.context)) },
        hovertemplate: "%{x} votes: %{y:.1%}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      bargap: 0.15,
      xaxis: { title: { text: "yes votes" }, range: [least - 0.6, most + 0.6], automargin: true },
      yaxis: {
        title: { text: "chance" },
        tickformat: axisFormat.share,
        gridcolor: palette.grid,
        zerolinecolor: palette.reference,
        automargin: true,
      },
      shapes: [
        {
          type: "line",
          x0: votesNeeded - 0.5,
          x1: votesNeeded - 0.5,
          y0: 0,
          y1: 1,
          yref: "paper",
          line: { color: palette.bad, width: 3 },
        },
      ],
      annotations: [
        ...(chartLayout("", line).annotations ?? []),
        {
          text: `${votesNeeded} needed`,
          x: votesNeeded - 0.5,
          y: 1,
          yref: "paper",
          xanchor: "left",
          yanchor: "top",
          xshift: 6,
          showarrow: false,
          font: { color: palette.bad },
        },
      ],
    },
    config: chartConfig,
    alt: `${title}. ${numberText(expected, { decimals: { most: 2 } })} yes votes are expected, give or take ${numberText(sd, { decimals: 1 })}; ${votesNeeded} of ${members} are needed.`,
  } satisfies Figure);
}
