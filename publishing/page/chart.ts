import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import { chartNumbers } from "./chart-numbers.js";
import { type PlotlyFigure, pageFigure } from "./plotly-figure.js";

/** How a chart is put into a page. */
export interface ChartOptions {
  /** A name that no other chart of the page has. */
  readonly id: string;
  readonly alt: string;
  /** True: with a table of the numbers. */
  readonly numbers: boolean;
}

/**
 * A chart as a figure: its finding as a title, the place where a script draws it, its source, and the same finding
 * with its numbers as text.
 */
export function renderChart(chart: PlotlyFigure, { id, alt, numbers }: ChartOptions): string {
  const { title, source, figure } = pageFigure(chart);
  const parts = [
    `<p class="chart-title" id="${id}-title">${escapeHTML(title)}</p>`,
    `<div class="plot" id="${id}-plot" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text"></div>`,
    ...(source === "" ? [] : [`<p class="source">${escapeHTML(source)}</p>`]),
    `<figcaption id="${id}-text">${escapeHTML(withoutTitle(alt, title))}</figcaption>`,
    numbers ? chartNumbers(chart) : "",
    `<script type="application/json">${scriptJSON(figure)}</script>`,
  ];
  return `<figure class="chart" id="${id}">${parts.join("")}</figure>`;
}

/** Most text alternatives begin with the title, which stands above the chart already. */
function withoutTitle(alt: string, title: string): string {
  const rest = alt.startsWith(title) ? alt.slice(title.length).replace(/^[.:]?\s*/, "") : alt;
  return rest === "" ? alt : rest;
}

/** JSON that cannot end the script in which it stands. */
export function scriptJSON(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
