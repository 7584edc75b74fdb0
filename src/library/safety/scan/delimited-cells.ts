/**
 * The cells of a file with commas, semicolons, tabs or bars between them (RFC 4180, read leniently): no cell is lost,
 * however uneven the rows are, because what stands too far right may be personal data too.
 */
export function delimitedCells(text: string): readonly (readonly string[])[] {
  // A title may stand above the table: the sign that stands in most of the first lines decides, then how often.
  const lines = text.slice(0, 20_000).split(/\r?\n/, 20);
  const count = (sign: string): number =>
    lines.reduce((sum, line) => sum + (line.includes(sign) ? 1000 : 0) + line.split(sign).length, 0);
  const delimiter = [",", ";", "\t", "|"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.some((entry) => entry !== "")) rows.push(row);
    row = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === delimiter) {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") {
      cell = cell.replace(/\r$/, "");
      endRow();
    } else cell += sign;
  }
  endRow();
  return rows;
}
