import type { Plan } from "../../organize/plan/plan.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { palette, seriesColors } from "../figure/theme.js";
import { dashboardPlaces, WIDE } from "./dashboard-places.js";

type Trace = Figure["data"][number];

/** The panel of the dashboard with the tactics on a calendar, coloured by goal. */
export function tacticBars({ goals, tactics = [] }: Plan): readonly Trace[] {
  if (tactics.length === 0) return [];
  const ids = goals.map(({ id }) => id);
  return [
    {
      type: "bar",
      orientation: "h",
      y: tactics.map(({ name }, i) => `${i + 1}. ${shorten(name)}`),
      base: tactics.map(({ start }) => start),
      x: tactics.map(({ start, end }) => Date.parse(end) - Date.parse(start) + 86_400_000),
      text: tactics.map(({ goalId }) => plainText(goalId)),
      textposition: "inside",
      marker: {
        color: tactics.map(
          ({ goalId }) => seriesColors[Math.max(0, ids.indexOf(goalId)) % seriesColors.length],
        ),
      },
      xaxis: "x3",
      yaxis: "y3",
      hovertext: tactics.map(({ name, start, end }) => plainText(`${name}: ${start} to ${end}`)),
      hovertemplate: "%{hovertext}<extra></extra>",
      showlegend: false,
    } as Trace,
  ];
}

/** The axes of this panel. */
export function tacticAxes(plan: Plan): Figure["layout"] {
  const { start, end } = plan;
  return {
    xaxis3: { domain: WIDE, anchor: "y3", type: "date", gridcolor: palette.grid, range: [start, end] },
    yaxis3: {
      domain: dashboardPlaces(plan).tactics,
      anchor: "x3",
      autorange: "reversed",
      ticksuffix: "  ",
      tickfont: { size: 12 },
      type: "category",
    },
  };
}

/** The first words of a name: the page has room for so many beside the bars. The hover text holds all of it. */
function shorten(name: string): string {
  return plainText(name.length > 28 ? `${name.slice(0, 27)}…` : name);
}
