import type { FigureFont } from "./figure-axis.js";
import type { FigureLine } from "./figure-layout.js";

/** Where a mark stands: a number, a day or a word; null is a gap. */
export type FigurePlace = number | string | null;

/** How points or bars are drawn; a list has one entry for each. */
export interface FigureMarker {
  color?: string | string[] | number[];
  size?: number | number[];
  symbol?: string | string[];
  opacity?: number | number[];
  line?: { color?: string | string[]; width?: number | number[] };
}

/** The uncertainty that is drawn around points. */
export interface FigureError {
  type?: "data" | "percent" | "constant";
  symmetric?: boolean;
  array?: number[];
  arrayminus?: number[];
  visible?: boolean;
  color?: string;
  thickness?: number;
  width?: number;
}

/** What colors mean in a heat map or map. */
export interface FigureColorBar {
  orientation?: "h" | "v";
  title?: { text?: string; font?: FigureFont };
  thickness?: number;
  len?: number;
  x?: number;
  y?: number;
  xanchor?: "left" | "center" | "right";
  yanchor?: "top" | "middle" | "bottom";
  tickvals?: number[];
  ticktext?: string[];
  tickformat?: string;
  ticklabelposition?: "outside" | "inside";
}

/** The head or the body of a table in a chart. */
export interface FigureCells {
  values?: (FigurePlace | FigurePlace[])[];
  align?: "left" | "center" | "right";
  height?: number;
  fill?: { color?: string };
  font?: FigureFont;
  line?: { color?: string; width?: number };
}

/** One set of marks of a chart: the parts of the traces of Plotly that charts here use. */
export interface FigureTrace {
  type?: "scatter" | "bar" | "heatmap" | "table" | "scatterpolar";
  name?: string;
  mode?:
    | "none"
    | "lines"
    | "markers"
    | "text"
    | "lines+markers"
    | "text+markers"
    | "text+lines"
    | "text+lines+markers";
  orientation?: "h" | "v";
  x?: FigurePlace[];
  y?: FigurePlace[];
  z?: (number | null)[][];
  r?: FigurePlace[];
  theta?: FigurePlace[];
  base?: FigurePlace[];
  width?: number | number[];
  xaxis?: string;
  yaxis?: string;
  text?: string | string[];
  textposition?: string | string[];
  textfont?: FigureFont;
  insidetextanchor?: "start" | "middle" | "end";
  texttemplate?: string | string[];
  hoverinfo?: string;
  hovertext?: string | string[];
  hovertemplate?: string | string[];
  customdata?: (FigurePlace | FigurePlace[])[];
  marker?: FigureMarker;
  line?: FigureLine;
  error_x?: FigureError;
  error_y?: FigureError;
  fill?: "none" | "tozeroy" | "tozerox" | "tonexty" | "tonextx" | "toself" | "tonext";
  fillcolor?: string;
  opacity?: number;
  cliponaxis?: boolean;
  connectgaps?: boolean;
  showlegend?: boolean;
  legendgroup?: string;
  visible?: boolean | "legendonly";
  colorscale?: [number, string][];
  showscale?: boolean;
  colorbar?: FigureColorBar;
  zmin?: number;
  zmax?: number;
  xgap?: number;
  ygap?: number;
  domain?: { x?: number[]; y?: number[] };
  columnwidth?: number[];
  header?: FigureCells;
  cells?: FigureCells;
}

/** How a chart behaves in a page. */
export interface FigureConfig {
  displayModeBar?: boolean | "hover";
  displaylogo?: boolean;
  showSendToCloud?: boolean;
  responsive?: boolean;
  staticPlot?: boolean;
  scrollZoom?: boolean;
  locale?: string;
}
