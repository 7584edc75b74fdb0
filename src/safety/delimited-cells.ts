/**
 * The cells of a file with commas, semicolons, tabs or bars between them (RFC 4180, read leniently): no cell is lost,
 * however uneven the rows are, because what stands too far right may be personal data too.
 */
export function delimitedCells(text: string): readonly (readonly string[])[] {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const count = (sign: string): number => firstLine.split(sign).length;
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
