import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { isNoteBelow } from "../clean/note-below.js";
import { seenText } from "../clean/unseen-marks.js";
import type { BytePieces } from "../read/byte-pieces.js";
import type { ReadCSVOptions } from "../read/read-csv-options.js";
import { unguardDelimited } from "../write/formula-guard.js";
import { decodePieces } from "./decode-text.js";
import { nameColumns, renamedNotice } from "./header-row.js";
import { recognizeText, separatorLine, type TextForm } from "./recognize-text.js";
import { rowSplitter, type TextRow } from "./split-rows.js";

/** The rows of a delimited file, all of one width. */
export interface DelimitedRows {
  readonly names: readonly string[];
  /** Nothing speaks against it that the names are names: only then may a sentence list them. */
  readonly namesAreSure: boolean;
  readonly delimiter: string;
  /** How the file is written. */
  readonly form: TextForm;
  /** The rows below the names in batches, as often as they are asked for. Each has as many cells as there are names. */
  rows(): Generator<readonly TextRow[]>;
  /** The rows with too few or too many cells. */
  raggedRows(): Generator<readonly TextRow[]>;
  /** What a reader should know, once the rows were read through. */
  notices(): readonly string[];
}

interface Seen {
  trailing: number[];
  ragged: number[];
  empty: number[];
  strays: readonly number[];
}

/**
 * Opens the rows of a delimited file.
 *
 * @throws when it is empty, no text, or names were told that do not fit; `rows` throws at a row of another width.
 */
export function delimitedRows(pieces: BytePieces, file: string, options: ReadCSVOptions): DelimitedRows {
  const { names: toldNames, ragged = "refuse", emptyRows = "leave out" } = options;
  if (ragged !== "refuse" && ragged !== "set aside") {
    throw new RangeError(
      `What happens to ragged rows is "refuse" or "set aside", but it is "${String(ragged)}".`,
    );
  }
  // Whether what comes is the last row, without the end of its line.
  let isUnended = false;
  let seen: Seen = { trailing: [], ragged: [], empty: [], strays: [] };
  const form = recognizeText(pieces, file, options);
  if (form.drawn && options.missing === undefined) {
    throw new Error(
      `${file} has a line of dashes beside the names of its columns, as a table that is drawn for the eye. Take such lines out, or export it as a table (CSV).`,
    );
  }
  const first = firstRow(allRows());
  if (first === undefined) throw new Error(`${file} is empty: it should begin with a row of column names.`);
  const width = first.cells.length;
  if (toldNames !== undefined && toldNames.length !== width) {
    throw new RangeError(
      `${file} has ${howMany(width, "column", "columns")}, but ${howMany(toldNames.length, "name was", "names were")} given. Give one name for each.`,
    );
  }
  const header = toldNames ?? (form.header ? first.cells.map(unguardDelimited) : first.cells.map(() => ""));
  const named = nameColumns(header);
  const namesAreSure = toldNames !== undefined || !form.header || form.firstRow === "names";
  function* allRows(): Generator<readonly TextRow[]> {
    isUnended = false;
    let splitter: ReturnType<typeof rowSplitter> | undefined;
    const begin = (text: string): { text: string; firstLine: number } => {
      const separator = form.separatorLine ? separatorLine(text) : undefined;
      return separator === undefined
        ? { text, firstLine: 1 }
        : { text: text.slice(separator.length), firstLine: 2 };
    };
    try {
      for (const piece of decodePieces(pieces, form.encoding, file)) {
        const { text, firstLine } = splitter === undefined ? begin(piece) : { text: piece, firstLine: 1 };
        splitter ??= rowSplitter({ delimiter: form.delimiter, quotes: options.quotes, firstLine });
        yield splitter.push(text);
      }
      isUnended = true;
      if (splitter !== undefined) yield splitter.push("", true);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      throw new Error(said.includes(file) ? said : `The file ${file} cannot be read: ${said}`);
    } finally {
      seen.strays = splitter?.strays ?? [];
    }
  }

  /** Sorts the rows below the names: even ones, ragged ones. */
  function* sorted(): Generator<{ even: readonly TextRow[]; odd: readonly TextRow[] }> {
    seen = { trailing: [], ragged: [], empty: [], strays: [] };
    let begun = false;
    for (const rows of allRows()) {
      const even: TextRow[] = [];
      const odd: TextRow[] = [];
      for (const row of rows) {
        if (!begun && isBlank(row)) continue;
        if (!begun) {
          begun = true;
          if (form.header) continue;
        }
        if (width > 1 && emptyRows === "leave out" && isBlank(row)) seen.empty.push(row.line);
        else if (row.cells.length === width) even.push(row);
        else if (row.cells.length > width && row.cells.slice(width).every((cell) => seenText(cell) === "")) {
          seen.trailing.push(row.line);
          even.push({ line: row.line, cells: row.cells.slice(0, width) });
        } else {
          seen.ragged.push(row.line);
          odd.push(row);
        }
      }
      yield { even, odd };
    }
  }

  const refuse = ({ line, cells }: TextRow): never => {
    const isNote = cells.length < width && isNoteBelow(cells.join(","));
    const hint = isNote
      ? "Is it a note below the table, such as its source? Take it out."
      : form.header && width === 1
        ? "Does a title or a note stand above the names of the columns? Take it out."
        : isUnended && cells.length < width
          ? "It is the last line and has no end: was the file cut off there? Get it again, as a whole."
          : form.delimiter === ","
            ? "Is a comma inside a cell that has no quotation marks around it?"
            : "Is the mark between cells inside a cell that has no quotation marks around it?";
    throw new Error(
      `Line ${line} of ${file} has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, ` +
        `but the first row ${form.header ? `names ${width} ${width === 1 ? "column" : "columns"}` : `has ${width}`}. ${hint} ` +
        'To go on without such rows, write { ragged: "set aside" }.',
    );
  };

  return {
    names: named.names,
    namesAreSure,
    delimiter: form.delimiter,
    form,
    *rows() {
      for (const { even, odd } of sorted()) {
        const [wrong] = odd;
        if (wrong !== undefined && ragged === "refuse") refuse(wrong);
        yield even;
      }
    },
    *raggedRows() {
      for (const { odd } of sorted()) if (odd.length > 0) yield odd;
    },
    notices: () => [
      ...form.notices,
      ...someNotice(renamedNotice(file, named, header, namesAreSure)),
      ...someNotice(
        lines(seen.strays, file, "a quotation mark that holds no cell together; it was kept as a letter"),
      ),
      ...someNotice(lines(seen.trailing, file, "an empty cell more than there are columns; it was left out")),
      ...someNotice(
        lines(
          seen.empty,
          file,
          "no value in any cell; it was left out",
          ' To keep them as rows, write { emptyRows: "keep" }.',
        ),
      ),
      ...someNotice(
        lines(seen.ragged, file, "too few or too many cells and was set aside. raggedRows gives such rows"),
      ),
    ],
  };
}

function firstRow(batches: Iterable<readonly TextRow[]>): TextRow | undefined {
  for (const rows of batches) {
    const row = rows.find((each) => !isBlank(each));
    if (row !== undefined) return row;
  }
  return undefined;
}

const isBlank = ({ cells }: TextRow): boolean => cells.every((cell) => seenText(cell) === "");

const someNotice = (sentence: string | undefined): readonly string[] =>
  sentence === undefined ? [] : [sentence];

function lines(found: readonly number[], file: string, has: string, advice = ""): string | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const others = found.length - 1;
  const more =
    others === 0
      ? ""
      : ` The same is true of ${numberText(others)} other ${others === 1 ? "line" : "lines"}.`;
  return `Line ${first} of ${file} has ${has}.${more}${found.length === 1 ? advice.replace("them as rows", "it as a row") : advice}`;
}
