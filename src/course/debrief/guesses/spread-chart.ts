import { rangeChart } from "../../../library/chart/basic/range-chart.js";
import type { Figure } from "../../../library/chart/figure/figure.js";
import type { ChartSource } from "../../../library/chart/figure/source-line.js";
import { palette } from "../../../library/chart/figure/theme.js";
import { checkOptions } from "../../../library/table/columns/check-options.js";
import { requireMadeRows } from "../../../library/table/columns/require-made-rows.js";
import type { GuessSpread } from "./guess-spreads.js";

/** More rows cannot be read from the back of a room. */
const MOST = 6;
/** A question is known by its beginning, and by its name behind it. */
const LONGEST = 18;

const TRUTH = 100;

/**
 * Draws how far apart a group guessed: for each question the middle half of the guesses in percent of the truth, the widest
 * question first. A line stands at the truth.
 *
 * @param spreads `readCohort().spreads`.
 * @param options `title`: the finding. `source`: where the guesses come from; default: nothing is printed.
 * @throws when there is no question.
 * @example
 * spreadChart(readCohort({ synthetic: true }).spreads, { title: "Where were we furthest apart?" }).alt.length > 0; // true
 */
export function spreadChart(
  spreads: readonly GuessSpread[],
  options: { readonly title: string; readonly source?: ChartSource },
): Figure {
  checkOptions("spreadChart", options, { title: "needed text", source: true });
  requireMadeRows(spreads, "readCohort in its spreads", {
    id: "text",
    ask: "text",
    low: "number",
    high: "number",
  });
  if (spreads.length === 0) {
    throw new RangeError("There is no question to draw: five people or more must have guessed it.");
  }
  const shown = spreads.slice(0, MOST);
  const figure = rangeChart(
    {
      question: shown.map(nameOf),
      middle: shown.map(({ low, high }) => (low + high) / 2),
      low: shown.map(({ low }) => low),
      high: shown.map(({ high }) => high),
    },
    {
      ...{ label: "question", value: "middle", low: "low", high: "high" },
      unit: "guesses, where the truth is 100",
      ...options,
    },
  );
  const line = { color: palette.focus, width: 2, dash: "dot" as const };
  const ends = { x0: TRUTH, x1: TRUTH, y0: 0, y1: 1, yref: "paper" as const };
  return Object.freeze({
    ...figure,
    layout: { ...figure.layout, shapes: [{ type: "line" as const, ...ends, line }] },
    alt: `${figure.alt} The truth is at ${TRUTH}.`,
  });
}

function nameOf({ id, ask }: GuessSpread): string {
  return `${ask.length > LONGEST ? `${ask.slice(0, LONGEST)}…` : ask} (${id})`;
}
