import type { FunnelRow } from "../../organize/ladder/funnel-table.js";
import type { LadderRow } from "../../organize/ladder/ladder-table.js";
import { worstLeak } from "../../organize/ladder/ladder-worst-leak.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { howMany } from "../../words/how-many.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";
import { ladderSteps, shareOrDash } from "./ladder-steps.js";

export interface LadderChartOptions {
  /** The finding, in one sentence. Default: the thinnest step. */
  readonly title?: string;
  /** What is counted, for example "bills". Default "people". */
  readonly unit?: string;
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

/**
 * Draws the rungs of a ladder or the steps of a funnel as bars, the widest above, each with its people, its share of the
 * step before and of the top. The step that loses the largest share stands out.
 *
 * @param rows what ladderTable or funnelTable gave.
 * @throws when there is no row.
 * @example
 * const steps = funnelTable({ step: ["list", "came"], people: [200, 50] }, { step: "step", people: "people" });
 * ladderChart(steps).alt; // "From list to came, 75.0% are lost. list: 200 people; came: 50 people, 25.0% of the step before, 25.0% of the top."
 */
export function ladderChart(
  rows: readonly (LadderRow | FunnelRow)[],
  options: LadderChartOptions = {},
): Figure {
  checkOptions("ladderChart", options, { title: "text", unit: "text", source: true });
  const { unit = "people" } = options;
  const counted = (people: number): string => howMany(people, unit === "people" ? "person" : unit, unit);
  const steps = ladderSteps(rows);
  const leak = steps.slice(1).some(({ ofPrevious }) => ofPrevious !== null)
    ? worstLeak(rows).byRate
    : undefined;
  const title =
    options.title ??
    (leak === undefined || leak.lostShare <= 0
      ? "Nobody is lost between the steps"
      : `From ${leak.from} to ${leak.to}, ${formatValue(leak.lostShare, "share")} are lost`);
  const line = sourceLine(options.source);
  const printed = steps.map(({ people, ofPrevious, ofTop }, i) =>
    i === 0
      ? formatValue(people, "count")
      : `${formatValue(people, "count")} (${shareOrDash(ofPrevious)}, ${shareOrDash(ofTop)})`,
  );
  const spoken = steps.map(({ name, people, ofPrevious, ofTop }, i) =>
    i === 0
      ? `${name}: ${counted(people)}`
      : `${name}: ${counted(people)}, ${shareOrDash(ofPrevious)} of the step before, ${shareOrDash(ofTop)} of the top`,
  );
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: steps.map(({ name }) => plainText(name)),
        x: steps.map(({ people }) => people),
        text: printed,
        textposition: "auto",
        cliponaxis: false,
        marker: { color: steps.map(({ name }) => (name === leak?.to ? palette.bad : palette.focus)) },
        hovertemplate: "%{y}: %{text}<extra></extra>",
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 130 + 52 * steps.length + (line === undefined ? 0 : 28),
      bargap: 0.3,
      xaxis: {
        title: { text: plainText(`${unit} (share of the step before, share of the top)`), standoff: 4 },
        tickformat: ",",
        rangemode: "tozero",
        gridcolor: palette.grid,
        automargin: true,
      },
      yaxis: { autorange: "reversed", automargin: true, ticksuffix: "  ", type: "category" },
    },
    config: chartConfig,
    alt: `${title}. ${spoken.join("; ")}.`,
  } satisfies Figure);
}
