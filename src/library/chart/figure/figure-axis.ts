/** How a text of a chart is set. Sizes in pixels. */
export interface FigureFont {
  family?: string;
  size?: number;
  color?: string;
}

/** The title of a chart or of an axis. */
export interface FigureTitle {
  text?: string;
  font?: FigureFont;
  x?: number;
  xref?: "container" | "paper";
  xanchor?: "auto" | "left" | "center" | "right";
  y?: number;
  yref?: "container" | "paper";
  yanchor?: "auto" | "top" | "middle" | "bottom";
  pad?: { t?: number; r?: number; b?: number; l?: number };
  standoff?: number;
}

/** One axis of a chart. */
export interface FigureAxis {
  title?: FigureTitle;
  type?: "-" | "linear" | "log" | "date" | "category" | "multicategory";
  visible?: boolean;
  anchor?: string;
  domain?: number[];
  side?: "top" | "bottom" | "left" | "right";
  range?: (number | string)[];
  rangemode?: "normal" | "tozero" | "nonnegative";
  autorange?: true | false | "reversed";
  fixedrange?: boolean;
  automargin?: boolean;
  categoryorder?: "trace" | "category ascending" | "category descending" | "array";
  categoryarray?: (number | string)[];
  color?: string;
  dtick?: number | string;
  tick0?: number | string;
  nticks?: number;
  tickmode?: "auto" | "linear" | "array";
  tickvals?: (number | string)[];
  ticktext?: string[];
  tickformat?: string;
  tickprefix?: string;
  ticksuffix?: string;
  tickangle?: "auto" | number;
  tickfont?: FigureFont;
  ticklabelstandoff?: number;
  ticks?: "" | "outside" | "inside";
  showticklabels?: boolean;
  showgrid?: boolean;
  gridcolor?: string;
  gridwidth?: number;
  showline?: boolean;
  linecolor?: string;
  linewidth?: number;
  zeroline?: boolean;
  zerolinecolor?: string;
  zerolinewidth?: number;
  hoverformat?: string;
  scaleanchor?: "x" | "y";
  scaleratio?: number;
  constrain?: "range" | "domain";
}

/** The two axes of a chart that is a circle. */
export interface FigurePolar {
  radialaxis?: FigureAxis & { angle?: number };
  angularaxis?: FigureAxis & { direction?: "clockwise" | "counterclockwise"; rotation?: number };
}
