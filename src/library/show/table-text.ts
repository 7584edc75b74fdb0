import { type ColumnView, limitText, sizeText, type TableView } from "./table-view.js";

/** A table as plain text, its columns lined up. */
export function tableText(view: TableView): string {
  const columns = view.columns.map(printedColumn);
  const line = (place: number): string =>
    columns
      .map((cells) => cells[place] ?? "")
      .join("  ")
      .trimEnd();
  const rule = columns.map((cells) => "─".repeat(cells[0]?.length ?? 0)).join("  ");
  const rows = Array.from({ length: view.shown }, (_, row) => line(row + 1));
  const rest = limitText(view);
  const caption = view.caption ?? sizeText(view);
  return [
    ...(caption === "" ? [] : [caption]),
    line(0),
    rule,
    ...rows,
    ...(rest === undefined ? [] : [rest]),
  ].join("\n");
}

/** The header and the cells of a column, all equally wide. */
function printedColumn({ name, numeric, cells }: ColumnView): readonly string[] {
  const texts = [name, ...cells.map(({ text }) => text)].map(oneLine);
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => (numeric ? text.padStart(width) : text.padEnd(width)));
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
