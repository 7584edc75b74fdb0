import type { FileFindings } from "./file-findings.js";
import { labelledLines } from "./labelled-lines.js";
import { readMarkup } from "./markup/read-markup.js";
import { xmlValue } from "./markup/xml-value.js";
import { namesInLines } from "./names-in-lines.js";
import { NAMES_IN_LINES } from "./not-understood.js";
import { scanCells, scanJSONTables, scanPart } from "./scan-text.js";

/** The parts of documents name what they are made of: Word, slides, LibreOffice, Excel's workbooks of 2003. */
const DOCUMENT =
  /\sxmlns:(?:w|a|text|table)="|\sxmlns="(?:urn:schemas-microsoft-com:office:spreadsheet|http:\/\/www\.w3\.org\/1999\/xhtml)"/;
const LOOKED_AT = 20_000;

/** The findings in the tables of a web page, as some tools write their "Excel" exports, in its forms, and in the text around them. */
export async function scanWebPage(page: string): Promise<FileFindings> {
  return scanDocument(page, false);
}

/** The findings in XML: in the tables of a document, and in the records of any other. */
export async function scanXML(text: string): Promise<FileFindings> {
  if (DOCUMENT.test(text.slice(0, LOOKED_AT))) return scanDocument(text, true);
  const { Parser } = await import("htmlparser2");
  return { findings: scanJSONTables(xmlValue(text, Parser)) };
}

async function scanDocument(text: string, xml: boolean): Promise<FileFindings> {
  const { Parser } = await import("htmlparser2");
  const { tables, lines, fields } = readMarkup(text, Parser, xml);
  const records = labelledLines(lines);
  const longest = [...fields.values()].reduce((most, values) => Math.max(most, values.length), 0);
  const filled = [...fields].map(([name, values]): [string, readonly string[]] => [
    name,
    Array.from({ length: longest }, (_, row) => values[row] ?? ""),
  ]);
  const findings = [
    ...tables.flatMap((rows, at) => scanCells(at === 0 ? "table" : `table ${at + 1}`, rows)),
    ...(filled.length === 0 ? [] : scanPart("form", Object.fromEntries(filled))),
    ...(records === undefined ? [] : scanPart("lines with labels", records)),
    ...scanPart("text", { text: lines }),
  ];
  const names = namesInLines();
  names.look(lines);
  return findings.length === 0 && names.found ? { findings, notRead: NAMES_IN_LINES } : { findings };
}
