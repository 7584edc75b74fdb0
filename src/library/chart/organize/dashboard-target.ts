import { chanceText } from "../../organize/legislative/chance-text.js";
import { whipCount } from "../../organize/legislative/whip-count.js";
import type { Plan } from "../../organize/plan/plan.js";
import { howMany } from "../../words/how-many.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { palette } from "../figure/theme.js";
import { RIGHT, type Span } from "./dashboard-places.js";

type Trace = Figure["data"][number];

/** The panel of the dashboard with what must be reached. */
export interface TargetPanel {
  readonly title: string;
  readonly axis: string;
  readonly traces: readonly Trace[];
  readonly line?: number;
}

/** The chance of the chamber or the vote goal; without either, a title that says so. */
export function targetPanel({ targets }: Plan): TargetPanel {
  const bars = (
    x: readonly (string | number)[],
    y: readonly number[],
    color: readonly string[],
    text?: string[],
  ): Trace => ({
    type: "bar",
    x: [...x],
    y: [...y],
    ...(text === undefined ? {} : { text, textposition: "auto" as const }),
    marker: { color: [...color] },
    xaxis: "x2",
    yaxis: "y2",
    hoverinfo: "x",
    showlegend: false,
  });
  if (targets?.legislative?.tiers.every(({ p }) => p >= 0 && p <= 1)) {
    const { tiers, votesNeeded } = targets.legislative;
    const count = whipCount(tiers, { votesNeeded });
    const shown = count.distribution.filter(({ chance }) => chance > 1e-4);
    return {
      title: `The chance of ${howMany(votesNeeded, "vote", "votes")} is ${chanceText(count)}`,
      axis: "yes votes, if members decided alone",
      traces: [
        bars(
          shown.map(({ votes }) => votes),
          shown.map(({ chance }) => chance),
          shown.map(({ votes }) => (votes >= votesNeeded ? palette.good : palette.context)),
        ),
      ],
      line: votesNeeded - 0.5,
    };
  }
  if (targets?.electoral !== undefined) {
    const { expectedTurnout, winNumber, voteGoal } = targets.electoral;
    const values = [winNumber, voteGoal, expectedTurnout].map(Math.round);
    return {
      title: `Vote goal ${formatValue(voteGoal, "count")}`,
      axis: "votes",
      traces: [
        bars(
          ["win number", "vote goal", "turnout"],
          values,
          [palette.context, palette.focus, palette.context],
          values.map((value) => formatValue(value, "count")),
        ),
      ],
    };
  }
  return { title: "Target: not written yet", axis: "", traces: [] };
}

/** The axes of this panel. */
export function targetAxes(title: string, top: Span): Figure["layout"] {
  return {
    xaxis2: {
      domain: RIGHT,
      anchor: "y2",
      title: { text: title, font: { size: 12 }, standoff: 4 },
      gridcolor: palette.grid,
    },
    yaxis2: { domain: top, anchor: "x2", showticklabels: false, rangemode: "tozero", showgrid: false },
  };
}

/** The line of the votes needed, inside this panel. */
export function verticalLine(x: number, top: Span) {
  return {
    type: "line" as const,
    xref: "x2" as const,
    yref: "paper" as const,
    x0: x,
    x1: x,
    y0: top[0],
    y1: top[1],
    line: { color: palette.bad, width: 3 },
  };
}
