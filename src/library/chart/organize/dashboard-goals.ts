import type { Plan } from "../../organize/plan/plan.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { palette } from "../figure/theme.js";
import { dashboardPlaces } from "./dashboard-places.js";

type Trace = Figure["data"][number];

/** The panel of the dashboard with the goals as a table. */
export function goalTable(plan: Plan): Trace {
  const { goals } = plan;
  const columns = [
    goals.map(({ id }) => plainText(id)),
    goals.map(({ metric }) => plainText(metric)),
    goals.map(
      ({ baseline, target }) => `${formatValue(baseline, "count")} → ${formatValue(target, "count")}`,
    ),
    goals.map(({ deadline }) => deadline),
    goals.map(({ owner }) => plainText(owner)),
  ];
  return {
    type: "table",
    domain: { x: [0, 1], y: dashboardPlaces(plan).goals },
    columnwidth: [0.45, 2.5, 1.2, 1.3, 1.35],
    header: {
      values: ["", "What", "From → to", "By", "Who"],
      align: "left",
      fill: { color: palette.grid },
      line: { width: 0 },
      font: { size: 13 },
    },
    cells: {
      values: columns,
      align: "left",
      fill: { color: "#ffffff" },
      line: { width: 0 },
      height: 24,
      font: { size: 13 },
    },
  } as unknown as Trace;
}
