import { DISTRICT_TIERS, type DistrictTiers } from "../../organize/legislative/district-tiers.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface LeanChartOptions {
  /** What the side above 0 is called, for example "D". */
  readonly ours: string;
  /** What the side below 0 is called, for example "R". */
  readonly theirs: string;
  /** The finding. Default: how many districts are close and how the deciding one leans. */
  readonly title?: string;
  readonly source?: ChartSource;
}

/**
 * Draws the districts of a chamber sorted by how they lean, with the one that decides. A lean is no position: this is
 * not a whip count.
 *
 * @example
 * const chamber = { district: ["A", "B", "C"], lean: [-4.4, 12, 1.5] };
 * const tiers = districtTiers(chamber, { district: "district", lean: "lean", votesNeeded: 2 });
 * leanChart(tiers, { ours: "D", theirs: "R" }).alt; // "Seat 2 of 3 leans D+1.5. 2 districts lean D, 2 are close, 2 are close or lean; the deciding district is C."
 */
export function leanChart(tiers: DistrictTiers, options: LeanChartOptions): Figure {
  checkOptions("leanChart", options, {
    ours: "needed text",
    theirs: "needed text",
    title: "text",
    source: true,
  });
  requireFields(tiers, "tiers, as districtTiers gives them", DISTRICT_TIERS);
  const { ours, theirs } = options;
  const { pivot, rows, seats } = tiers;
  const lean = (value: number) =>
    value === 0 ? "no lean" : `${value > 0 ? ours : theirs}+${numberText(Math.abs(value), { decimals: 1 })}`;
  const title =
    options.title ??
    `Seat ${pivot.rank} of ${seats} ${pivot.lean === 0 ? "has" : "leans"} ${lean(pivot.lean)}`;
  const line = sourceLine(options.source);
  const color = (tier: string, value: number) =>
    tier === "close" ? palette.contrast : value > 0 ? palette.focus : palette.context;
  return Object.freeze({
    data: [
      {
        type: "bar",
        x: rows.map(({ rank }) => rank),
        y: rows.map((row) => row.lean),
        marker: { color: rows.map((row) => color(row.tier, row.lean)) },
        hovertext: rows.map((row) => plainText(`District ${row.district}: ${lean(row.lean)}`)),
        hovertemplate: "%{hovertext}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      bargap: 0.1,
      xaxis: {
        title: { text: plainText(`districts, from the most ${ours} to the most ${theirs} (orange: close)`) },
        range: [0.4, seats + 0.6],
        // No tick between two seats.
        ...(seats <= 12 ? { dtick: 1 } : {}),
        automargin: true,
      },
      yaxis: {
        title: { text: plainText(`lean in points (above 0: ${ours})`) },
        gridcolor: palette.grid,
        zerolinecolor: palette.reference,
        automargin: true,
      },
      annotations: [
        ...(chartLayout("", line).annotations ?? []),
        {
          text: plainText(`seat ${pivot.rank}: ${lean(pivot.lean)}`),
          x: pivot.rank,
          y: Math.max(0, pivot.lean),
          ax: 40,
          ay: -70,
          arrowcolor: palette.bad,
          font: { color: palette.bad },
        },
      ],
    },
    config: chartConfig,
    alt: `${title}. ${howMany(tiers.ours, "district leans", "districts lean")} ${ours}, ${tiers.withinClose} ${tiers.withinClose === 1 ? "is" : "are"} close, ${tiers.withinNear} ${tiers.withinNear === 1 ? "is close or leans" : "are close or lean"}; the deciding district is ${pivot.district}.`,
  } satisfies Figure);
}
