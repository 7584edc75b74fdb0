import type { FigureAxis, FigureFont, FigurePolar, FigureTitle } from "./figure-axis.js";

/** A text at a place of the chart. */
export interface FigureAnnotation {
  text?: string;
  name?: string;
  x?: number | string;
  y?: number | string;
  xref?: "paper" | "x" | "x2" | "x3";
  yref?: "paper" | "y" | "y2" | "y3";
  xanchor?: "auto" | "left" | "center" | "right";
  yanchor?: "auto" | "top" | "middle" | "bottom";
  xshift?: number;
  yshift?: number;
  align?: "left" | "center" | "right";
  font?: FigureFont;
  showarrow?: boolean;
  arrowcolor?: string;
  ax?: number;
  ay?: number;
  bgcolor?: string;
  bordercolor?: string;
  textangle?: string;
}

/** A line or an area behind or above the data. */
export interface FigureShape {
  type?: "line" | "rect" | "circle" | "path";
  path?: string;
  layer?: "below" | "above";
  xref?: "paper" | "x" | "x2" | "x3";
  yref?: "paper" | "y" | "y2" | "y3";
  x0?: number | string;
  x1?: number | string;
  y0?: number | string;
  y1?: number | string;
  fillcolor?: string;
  opacity?: number;
  line?: FigureLine;
}

/** How a line is drawn. */
export interface FigureLine {
  color?: string;
  width?: number;
  dash?: "solid" | "dot" | "dash" | "longdash" | "dashdot" | "longdashdot";
  shape?: "linear" | "spline" | "hv" | "vh" | "hvh" | "vhv";
  simplify?: boolean;
}

/** The list of what the colors of a chart mean. */
export interface FigureLegend {
  orientation?: "v" | "h";
  x?: number;
  y?: number;
  xanchor?: "auto" | "left" | "center" | "right";
  yanchor?: "auto" | "top" | "middle" | "bottom";
  traceorder?: "grouped" | "normal" | "reversed";
  font?: FigureFont;
  title?: { text?: string; font?: FigureFont; side?: "top" | "left" | "top left" };
  itemclick?: "toggle" | "toggleothers" | false;
  itemdoubleclick?: "toggle" | "toggleothers" | false;
}

/** A slider under a chart; each step shows other data. */
export interface FigureSlider {
  active?: number;
  currentvalue?: { prefix?: string; suffix?: string };
  pad?: { t?: number; r?: number; b?: number; l?: number };
  steps?: {
    label?: string;
    method?: "animate" | "relayout" | "restyle" | "skip" | "update";
    args?: object[];
  }[];
}

/** What stands around the data of a chart: the parts of the layout of Plotly that charts here use. */
export interface FigureLayout {
  title?: FigureTitle;
  width?: number;
  height?: number;
  autosize?: boolean;
  margin?: { t?: number; r?: number; b?: number; l?: number; pad?: number };
  font?: FigureFont;
  paper_bgcolor?: string;
  plot_bgcolor?: string;
  colorway?: string[];
  hovermode?: "x" | "y" | "closest" | "x unified" | "y unified" | false;
  hoverlabel?: { font?: FigureFont; align?: "left" | "right" | "auto"; bgcolor?: string };
  dragmode?: "zoom" | "pan" | "select" | "lasso" | false;
  showlegend?: boolean;
  legend?: FigureLegend;
  barmode?: "stack" | "group" | "overlay" | "relative";
  bargap?: number;
  bargroupgap?: number;
  annotations?: FigureAnnotation[];
  shapes?: FigureShape[];
  xaxis?: FigureAxis;
  xaxis2?: FigureAxis;
  xaxis3?: FigureAxis;
  yaxis?: FigureAxis;
  yaxis2?: FigureAxis;
  yaxis3?: FigureAxis;
  polar?: FigurePolar;
  sliders?: FigureSlider[];
}
