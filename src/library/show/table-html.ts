import { escapeHTML } from "../table/write/escape-html.js";
import { element, outputElement } from "./html.js";
import { type ColumnView, limitText, sizeText, type TableView } from "./table-view.js";
import { lineColor, quietColor, shadeColor } from "./theme.js";
import { valueText } from "./value-text.js";

const cellStyle =
  "padding:4px 12px;vertical-align:top;max-width:32em;overflow-wrap:break-word;white-space:normal;";

/** A table as HTML: a caption, column headers with scope, numbers that line up, a line about what is not shown. */
export function tableHTML(view: TableView): string {
  const head = view.columns.map((column) => headerHTML(column)).join("");
  const rows = Array.from({ length: view.shown }, (_, row) => {
    const shade = row % 2 === 1 ? `background:${shadeColor}` : "background:transparent";
    return element("tr", shade, view.columns.map((column) => cellHTML(column, row)).join(""));
  });
  const words = view.caption ?? sizeText(view);
  const style = "caption-side:top;text-align:left;padding:4px 0;font-weight:600;color:inherit";
  const caption = words === "" ? "" : element("caption", style, escapeHTML(words));
  const table = element(
    "table",
    "border-collapse:collapse;border:0;margin:0;font-variant-numeric:tabular-nums;font-size:inherit;color:inherit",
    `${caption}<thead>${element("tr", `border-bottom:1px solid ${lineColor};background:transparent`, head)}</thead><tbody>${rows.join("")}</tbody>`,
  );
  const rest = limitText(view);
  const note = rest === undefined ? "" : element("p", `margin:4px 0 0;color:${quietColor}`, escapeHTML(rest));
  return outputElement("div", "overflow-x:auto", `${table}${note}`);
}

function headerHTML({ name, numeric }: ColumnView): string {
  const style = `${cellStyle}text-align:${numeric ? "right" : "left"};font-weight:600;background:transparent`;
  return element("th", style, escapeHTML(valueText(name, 200)), 'scope="col"');
}

function cellHTML({ numeric, cells }: ColumnView, row: number): string {
  const cell = cells[row];
  const style = `${cellStyle}text-align:${numeric ? "right" : "left"}`;
  if (cell?.missing === undefined) return element("td", style, escapeHTML(cell?.text ?? ""));
  const words = escapeHTML(cell.missing);
  const dash = element(
    "span",
    `color:${quietColor}`,
    "–",
    `title="${words}" aria-label="${words}" role="img"`,
  );
  return element("td", style, dash);
}
