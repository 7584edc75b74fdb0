import { groupedBarChart } from "../../../library/chart/basic/grouped-bar-chart.js";
import type { Figure } from "../../../library/chart/figure/figure.js";
import type { ChartSource } from "../../../library/chart/figure/source-line.js";
import { GROUP_COUNT } from "../../../library/safety/anonymize/suppress-counts.js";
import { checkOptions } from "../../../library/table/columns/check-options.js";
import { requireFields } from "../../../library/table/columns/require-fields.js";
import type { Revote } from "./revotes.js";

/** What is drawn of a vote. */
export interface RevoteChartOptions {
  /** The hands of the second vote, one number for each group of the first chart, from left to right. Default: none yet. */
  readonly after?: readonly number[];
  /** Where the first votes come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

/**
 * Draws how a group voted on a question: before the talk in pairs, and beside it after. The truth is not in it.
 *
 * @param vote one of `readCohort().revotes`.
 * @throws when `after` has another length than the groups of the vote, or a number below 0.
 * @example
 * const [vote] = readCohort({ synthetic: true }).revotes;
 * revoteChart(vote).alt.startsWith("How did the group vote?"); // true
 */
export function revoteChart(vote: Revote, options: RevoteChartOptions = {}): Figure {
  checkOptions("revoteChart", options, { after: "numbers", source: true });
  requireFields(vote, "one of the revotes of readCohort: a small group may have fewer than three", {
    first: [GROUP_COUNT],
  });
  const { after, source } = options;
  const { first } = vote;
  const groups = first.map(({ group }) => group);
  const votes = { group: groups, before: first.map(({ plans }) => plans ?? 0) };
  const chart = { label: "group", unit: "votes", ...(source === undefined ? {} : { source }) };
  if (after === undefined) {
    return groupedBarChart(votes, { ...chart, values: ["before"], title: "How did the group vote?" });
  }
  if (after.length !== groups.length || after.some((hands) => !(Number.isInteger(hands) && hands >= 0))) {
    throw new RangeError(
      `after must list the hands for each of the ${groups.length} groups, from left to right: ${groups.join(", ")}.`,
    );
  }
  return groupedBarChart(
    { ...votes, after: [...after] },
    { ...chart, values: ["before", "after"], title: "How did the group vote, before and after the talk?" },
  );
}
