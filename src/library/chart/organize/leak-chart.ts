import type { FunnelRow } from "../../organize/ladder/funnel-table.js";
import type { LadderRow } from "../../organize/ladder/ladder-table.js";
import { worstLeak } from "../../organize/ladder/ladder-worst-leak.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { howMany } from "../../words/how-many.js";
import { unitFor } from "../../words/unit-for.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { shareTicks } from "../figure/share-ticks.js";
import { sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";
import type { LadderChartOptions } from "./ladder-chart.js";
import { ladderSteps } from "./ladder-steps.js";

/**
 * Draws what share is lost on each step, with the people lost beside it: the longest bar is the leak to mend, which is
 * often not the step where the most people go.
 *
 * @param rows what ladderTable or funnelTable gave, with at least one step that has people before it.
 * @throws when there is no such step.
 * @example
 * const steps = funnelTable({ step: ["list", "came"], people: [200, 50] }, { step: "step", people: "people" });
 * leakChart(steps).alt; // "The worst leak is from list to came: 75.0% are lost. Lost on each step: list to came 75.0% (150 people)."
 */
export function leakChart(
  rows: readonly (LadderRow | FunnelRow)[],
  options: LadderChartOptions = {},
): Figure {
  checkOptions("leakChart", options, { title: "text", unit: "text", source: true });
  const { unit = "people" } = options;
  const steps = ladderSteps(rows);
  const worst = worstLeak(rows).byRate;
  const leaks = steps.flatMap(({ name, people, ofPrevious }, i) => {
    const before = steps[i - 1];
    if (before === undefined || ofPrevious === null) return [];
    return [
      {
        step: `${before.name} to ${name}`,
        from: before.name,
        to: name,
        share: 1 - ofPrevious,
        people: before.people - people,
      },
    ];
  });
  const printed = leaks.map(
    ({ share, people }) =>
      `${formatValue(share, "share")} (${howMany(Math.abs(people), unitFor(1, unit), unit)}${people < 0 ? " more" : ""})`,
  );
  const title =
    options.title ??
    (worst.lostShare <= 0
      ? "Nobody is lost between the steps"
      : `The worst leak is from ${worst.from} to ${worst.to}: ${formatValue(worst.lostShare, "share")} are lost`);
  const line = sourceLine(options.source);
  const shares = leaks.map(({ share }) => share);
  // Room for the numbers behind the longest bar.
  const [from, to] = [Math.min(0, ...shares), Math.max(...shares, 0.1) * 1.6];
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: leaks.map(({ step }) => plainText(step)),
        x: shares,
        text: printed,
        textposition: "outside",
        textfont: { size: 12 },
        cliponaxis: false,
        marker: {
          color: leaks.map(({ step }) =>
            step === `${worst.from} to ${worst.to}` ? palette.bad : palette.context,
          ),
        },
        hovertemplate: "%{y}: %{text}<extra></extra>",
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 130 + 52 * leaks.length + (line === undefined ? 0 : 28),
      bargap: 0.3,
      xaxis: {
        title: { text: "share lost on the step", standoff: 4 },
        range: [from, to],
        ...shareTicks([from, to], shares),
        gridcolor: palette.grid,
        automargin: true,
      },
      yaxis: {
        autorange: "reversed",
        automargin: true,
        ticksuffix: "  ",
        type: "category",
        // Two names on one line are long: in full size they would leave no room for the bars.
        tickfont: { size: 12 },
      },
    },
    config: chartConfig,
    alt: `${title}. Lost on each step: ${leaks.map(({ step }, i) => `${step} ${printed[i]}`).join("; ")}.`,
  } satisfies Figure);
}
