import type { ModelChartOptions } from "../model/model-chart-options.js";
import type { Figure } from "./figure.js";
import { plainText } from "./plain-text.js";
import { shareAxis } from "./share-axis.js";
import { sourceLine } from "./source-line.js";
import { chartLayout, palette } from "./theme.js";

/** The dotted line from corner to corner of a chart of two shares: what `name` would give. */
export function diagonal(name: string): Figure["data"][number] {
  return {
    type: "scatter",
    mode: "lines",
    x: [0, 1],
    y: [0, 1],
    line: { color: palette.reference, width: 1.5, dash: "dot" },
    name,
    hoverinfo: "skip",
  };
}

/** The frame of a chart of two shares, each from 0 to 100%. */
export function unitSquare(
  title: string,
  axes: { readonly x: string; readonly y: string },
  options: ModelChartOptions,
): Figure["layout"] {
  return {
    ...chartLayout(plainText(title), sourceLine(options.source)),
    height: 460,
    showlegend: false,
    xaxis: shareAxis(axes.x),
    yaxis: shareAxis(axes.y),
  };
}
