import type { FigureAxis } from "./figure-axis.js";
import { axisFormat } from "./format-value.js";
import { palette } from "./theme.js";

/** An axis from 0% to 100%. */
export function shareAxis(title: string): FigureAxis {
  return {
    title: { text: title },
    range: [-0.02, 1.02],
    tickformat: axisFormat.share,
    gridcolor: palette.grid,
    zerolinecolor: palette.reference,
    automargin: true,
  };
}
