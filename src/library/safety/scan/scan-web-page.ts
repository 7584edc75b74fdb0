import { type ScannedFinding, scanCells, scanPart } from "./scan-text.js";

/** The findings in the tables of a web page, as some tools write their "Excel" exports, and in the text around them. */
export function scanWebPage(page: string): readonly ScannedFinding[] {
  const [before = "", ...rest] = page.split(/<table\b[^>]*>/i);
  const cut = rest.map((piece) => {
    const end = piece.search(/<\/table\b/i);
    return end < 0 ? [piece, ""] : [piece.slice(0, end), piece.slice(end)];
  });
  const tables = cut.flatMap(([table = ""], at) => {
    const rows = table
      .split(/<tr\b[^>]*>/i)
      .slice(1)
      .map((row) =>
        row
          .split(/<t[dh]\b[^>]*>/i)
          .slice(1)
          .map(wordsOf),
      );
    return scanCells(
      at === 0 ? "table" : `table ${at + 1}`,
      rows.filter((row) => row.length > 0),
    );
  });
  const around = [before, ...cut.map(([, after = ""]) => after)].flatMap((text) =>
    text.split(/\r?\n|<(?:p|div|li|br|h\d)\b[^>]*>/i).map(wordsOf),
  );
  return [...tables, ...scanPart("text", { text: around })];
}

const MARKS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** What a person reads of it; addresses of links stay, because they may be somebody's e-mail. */
const wordsOf = (text: string): string =>
  text
    .replace(/<a\b[^>]*href="mailto:([^"?]*)[^>]*>/gi, "$1 ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/gi, (whole, name) => MARKS[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
