import { brokenLines, lettersOf } from "./broken-lines.js";
import type { FigureLayout } from "./figure-layout.js";
import type { FigureConfig } from "./figure-trace.js";

/**
 * The colours of the course: told apart with every common kind of colour blindness, and dark enough on white
 * (3:1 or more). After Okabe and Ito, "Color Universal Design" (2008), the light tones darkened.
 */
export const palette = {
  /** What the sentence is about. */
  focus: "#0b5fa5",
  /** Everything else in the same chart. */
  context: "#8a8f98",
  /** A second series beside the focus. */
  contrast: "#c2570c",
  good: "#128a68",
  bad: "#b3261e",
  /** Lines of reference: a goal, a threshold, no effect. */
  reference: "#4a4f57",
  text: "#1f2328",
  grid: "#e4e7eb",
} as const;

/** The series colours in the order in which a chart uses them. The last ones differ in lightness, for every eye. */
export const seriesColors: readonly string[] = [
  palette.focus,
  palette.contrast,
  palette.good,
  "#2b1055",
  palette.context,
  "#610000",
];

/**
 * How every chart behaves: no tool bar (Tab would stop at each of its buttons) and nothing is sent anywhere.
 */
export const chartConfig: FigureConfig = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  responsive: true,
};

/** The sizes of a title, each with the letters that a chart of 600 pixels holds in one line of it. */
const TITLES = [
  { size: 18, letters: 60 },
  { size: 15, letters: 76 },
  { size: 13, letters: 88 },
  { size: 11, letters: 105 },
] as const;
const BROKEN_TITLE = TITLES[2];

/** Letters of a source in one line. */
const SOURCE = 84;

/**
 * The layout that every chart starts from. `title` states the finding; `source` is printed small under the chart.
 * Plotly breaks no lines, so that long ones are set smaller or broken here: nothing is cut off from 600 pixels on.
 */
export function chartLayout(title: string, source?: string): FigureLayout {
  const oneLine = TITLES.find(({ letters }) => lettersOf(title) <= letters);
  const titleLines = oneLine === undefined ? brokenLines(title, BROKEN_TITLE.letters) : [title];
  const note = source === undefined ? "" : brokenLines(source, SOURCE).join("<br>");
  return {
    title: {
      text: titleLines.join("<br>"),
      x: 0,
      xref: "container",
      xanchor: "left",
      pad: { l: 12 },
      font: { size: (oneLine ?? BROKEN_TITLE).size },
    },
    font: {
      family: "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
      size: 14,
      color: palette.text,
    },
    paper_bgcolor: "#ffffff",
    plot_bgcolor: "#ffffff",
    margin: { t: 64 + 20 * (titleLines.length - 1), r: 24, b: source === undefined ? 56 : 104, l: 64 },
    height: 380,
    hoverlabel: { font: { size: 14 } },
    annotations:
      source === undefined
        ? []
        : [
            {
              // The book and the slides take it out of the drawing by this name.
              name: "source",
              text: note,
              showarrow: false,
              xref: "paper",
              yref: "paper",
              // A long line begins under the names at the left, or its end would be cut off.
              x: source.length > 45 ? 1 : 0,
              y: 0,
              yanchor: "top",
              yshift: -64,
              xanchor: source.length > 45 ? "right" : "left",
              align: source.length > 45 ? "right" : "left",
              font: { size: 12, color: palette.reference },
            },
          ],
  };
}
