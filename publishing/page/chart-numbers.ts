import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import type { PlotlyFigure } from "./plotly-figure.js";
import { plotlyText } from "./plotly-figure.js";

const MOST_ROWS = 60;

/** The numbers of a chart as a table, for those who cannot see it or point at it; nothing where it has none. */
export function chartNumbers({ data, layout }: PlotlyFigure): string {
  const tables = data.filter(({ visible }) => visible !== false).map((trace) => traceTable(trace, layout));
  const filled = tables.filter((table) => table !== "");
  if (filled.length === 0) return "";
  return `<details class="numbers"><summary>The numbers of this chart</summary>${filled.join("")}</details>`;
}

function traceTable(trace: PlotlyFigure["data"][number], layout: PlotlyFigure["layout"]): string {
  const name = typeof trace.name === "string" ? plotlyText(trace.name) : "";
  if (Array.isArray(trace.z)) return gridTable(name, trace.x, trace.y, trace.z);
  const across = trace.theta ?? trace.x;
  const up = trace.r ?? trace.y;
  if (!Array.isArray(across) || !Array.isArray(up) || across.length === 0) return "";
  const flat = trace.orientation === "h";
  const titles = [axisTitle(layout, "xaxis", "across"), axisTitle(layout, "yaxis", "up")];
  const pairs = across.map((x, at) => (flat ? [up[at], x] : [x, up[at]]));
  return htmlTable(name, flat ? titles.reverse() : titles, pairs);
}

function gridTable(name: string, x: unknown, y: unknown, z: readonly unknown[]): string {
  const columns = Array.isArray(x) ? x : [];
  const rows = Array.isArray(y) ? y : [];
  const body = z.map((row, at) => [rows[at], ...(Array.isArray(row) ? row : [])]);
  return htmlTable(name, ["", ...columns], body);
}

function axisTitle(layout: PlotlyFigure["layout"], axis: string, otherwise: string): string {
  const held = layout[axis] as { title?: { text?: unknown } } | undefined;
  return typeof held?.title?.text === "string" ? plotlyText(held.title.text) : otherwise;
}

function htmlTable(name: string, head: readonly unknown[], body: readonly (readonly unknown[])[]): string {
  const shown = body.slice(0, MOST_ROWS);
  const caption = name === "" ? "" : `<caption>${escapeHTML(name)}</caption>`;
  const heads = head.map((title) => `<th scope="col">${cellText(title)}</th>`).join("");
  const rows = shown.map((row) => `<tr>${row.map((value) => `<td>${cellText(value)}</td>`).join("")}</tr>`);
  const rest = body.length > shown.length ? `<p>The first ${MOST_ROWS} of ${body.length} rows.</p>` : "";
  return `<div class="scroll"><table>${caption}<thead><tr>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></div>${rest}`;
}

function cellText(value: unknown): string {
  if (typeof value !== "number") return escapeHTML(plotlyText(String(value ?? "–")));
  return value.toLocaleString("en-US", { maximumSignificantDigits: Math.abs(value) >= 1000 ? 21 : 4 });
}
