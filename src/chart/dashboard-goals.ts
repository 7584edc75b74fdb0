import type { Plan } from "../organize/plan/plan.js";
import { BOTTOM, RIGHT } from "./dashboard-places.js";
import type { Figure } from "./figure.js";
import { formatValue } from "./format-value.js";
import { plainText } from "./plain-text.js";
import { palette } from "./theme.js";

type Trace = Figure["data"][number];

/** The panel of the dashboard with the goals as a table. */
export function goalTable({ goals }: Plan): Trace {
  const columns = [
    goals.map(({ id }) => plainText(id)),
    goals.map(({ metric }) => plainText(metric)),
    goals.map(
      ({ baseline, target }) => `${formatValue(baseline, "count")} → ${formatValue(target, "count")}`,
    ),
    goals.map(({ deadline }) => deadline),
  ];
  return {
    type: "table",
    domain: { x: RIGHT, y: BOTTOM },
    columnwidth: [0.5, 2.4, 1, 1.1],
    header: {
      values: ["", "What", "From → to", "By"],
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
