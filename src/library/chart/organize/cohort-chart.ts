import { GROUP_COUNT, type GroupCount } from "../../safety/anonymize/suppress-counts.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { drawBars } from "../basic/bar-chart.js";
import { readBars } from "../basic/read-bars.js";
import type { Figure } from "../figure/figure.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";

export interface CohortChartOptions {
  /** The finding or the question, in one sentence. */
  readonly title: string;
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

/**
 * Draws how the plans of a cohort are spread over groups. A hidden group has no bar; the text names it.
 *
 * @param counts what `cohortDigest` gives, for example its `flake`.
 * @throws when there is no group.
 * @example
 * const counts = [{ group: "electoral", plans: 7 }, { group: "legislative", plans: null }];
 * cohortChart(counts, { title: "Most plans are electoral" }).alt; // "Most plans are electoral. Bars: electoral 7. Hidden to protect small groups: legislative."
 */
export function cohortChart(counts: readonly GroupCount[], options: CohortChartOptions): Figure {
  checkOptions("cohortChart", options, { title: "needed text", source: true });
  requireMadeRows(counts, "cohortDigest", GROUP_COUNT);
  if (counts.length === 0) throw new RangeError("There is no group to draw. Give a list of cohortDigest.");
  const { title, source } = options;
  const shown = counts.filter(({ plans }) => plans !== null);
  const hidden = counts.filter(({ plans }) => plans === null).map(({ group }) => group);
  const note = hidden.length === 0 ? undefined : `Hidden to protect small groups: ${hidden.join(", ")}`;
  const line = [sourceLine(source), note].filter((part) => part !== undefined).join(". ");
  const drawn = {
    label: "group",
    value: "plans",
    title,
    unit: "plans",
    ...(line === "" ? {} : { source: line }),
  };
  const rows = { group: shown.map(({ group }) => group), plans: shown.map(({ plans }) => plans ?? 0) };
  // Where every group is hidden the chart is empty, and says so.
  const figure = drawBars(readBars("cohortChart", rows, drawn), drawn);
  const alt = shown.length === 0 ? `${title}. No group is large enough to be shown.` : figure.alt;
  return Object.freeze({ ...figure, alt: note === undefined ? alt : `${alt} ${note}.` });
}
