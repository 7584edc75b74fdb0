import type { Layout } from "../../layouts/describe/layout.js";
import { lineCutter } from "../../layouts/recognize/match-cells.js";
import { cellsToColumns } from "./cells-to-columns.js";
import { linePieces } from "./delimited-pieces.js";
import { labelledLines } from "./labelled-lines.js";
import type { FoundInRows } from "./merge-findings.js";
import { scanCells, scanPart, scanRecords } from "./scan-text.js";

const RECORDS_TOGETHER = 20_000;

/** Lines that are of no known length are looked through as text, so that nothing is left out. */
export function* cutLinesIn(text: Iterable<string>, layout: Layout): Generator<FoundInRows> {
  const cut = lineCutter(layout);
  for (const lines of linePieces(text)) {
    const rows = lines.map((line) => cut(line));
    const known = rows.filter((row) => row !== undefined);
    const columns = Object.fromEntries(
      layout.columns.map(({ name }, at) => [name, known.map((row) => (row[at] ?? "").trim())]),
    );
    if (known.length > 0) yield { rows: known.length, findings: scanPart("table", columns) };
    const odd = lines.filter((_, at) => rows[at] === undefined);
    if (odd.length > 0) yield { rows: odd.length, findings: scanPart("text", { text: odd }) };
  }
}

/** Rows of cells, by the names of their columns. */
export function* tableIn(
  pieces: Iterable<readonly (readonly string[])[]>,
  header: boolean | undefined,
): Generator<FoundInRows> {
  let names: readonly string[] | undefined;
  for (const rows of pieces) {
    yield {
      rows: rows.length,
      findings: scanCells("table", rows, names === undefined ? { header } : { names }),
    };
    names ??= Object.keys(cellsToColumns(rows, { header }).columns);
  }
}

/** Lines of which nobody knows what they are. */
export function* linesIn(
  text: Iterable<string>,
  look: (lines: readonly string[]) => void,
): Generator<FoundInRows> {
  for (const lines of linePieces(text)) {
    look(lines);
    const records = labelledLines(lines);
    const findings = scanPart("text", { text: lines });
    yield {
      rows: lines.length,
      findings: records === undefined ? findings : [...findings, ...scanPart("lines with labels", records)],
    };
  }
}

/** Records of JSON, one a line. */
export function* recordsIn(text: Iterable<string>): Generator<FoundInRows> {
  let records: unknown[] = [];
  let line = 0;
  for (const lines of linePieces(text)) {
    for (const each of lines) {
      line++;
      if (each.trim() !== "") records.push(record(each, line));
      if (records.length < RECORDS_TOGETHER) continue;
      yield { rows: records.length, findings: scanRecords(records) };
      records = [];
    }
  }
  if (records.length > 0) yield { rows: records.length, findings: scanRecords(records) };
}

function record(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new SyntaxError(`Line ${number} is not valid JSON, so the file was not read to its end.`);
  }
}
