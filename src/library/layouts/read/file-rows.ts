import { decodePieces } from "../../table/delimited/decode-text.js";
import { delimitedRows } from "../../table/delimited/delimited-rows.js";
import type { TextRow } from "../../table/delimited/split-rows.js";
import { findEncoding } from "../../table/delimited/text-encoding.js";
import type { BytePieces } from "../../table/read/byte-pieces.js";
import type { ReadCSVOptions } from "../../table/read/read-csv-options.js";
import { howMany } from "../../words/how-many.js";
import type { Layout } from "../describe/layout.js";
import type { FoundLayout } from "../recognize/find-layout.js";
import { lineCutter } from "../recognize/match-cells.js";

/** The rows of a file, as often as they are asked for, under the names of its columns. */
export interface FileRows {
  readonly names: readonly string[];
  /** The file or its layout names the columns. */
  readonly named: boolean;
  rows(): Generator<readonly (readonly string[])[]>;
  /** The rows that were set aside, each with its line. */
  aside(): Generator<readonly TextRow[]>;
  /** What a reader should know, once the rows were read through. */
  notices(): readonly string[];
}

/** What of the reading can be told. */
export type RowOptions = Pick<ReadCSVOptions, "delimiter" | "encoding" | "ragged">;

/** Opens the rows of a file by its layout, or by what its content says. */
export function fileRows(
  pieces: BytePieces,
  file: string,
  found: FoundLayout | undefined,
  options: RowOptions,
): FileRows {
  if (found?.by === "fixed width") return fixedRows(pieces, file, found.layout, options);
  const header = found === undefined ? undefined : found.by === "header";
  const quotes = found?.layout.file.quotes === false ? false : undefined;
  const source = delimitedRows(pieces, file, { ...options, header, quotes });
  const byPlace = found?.by === "cells" ? found.layout.columns.map(({ name }) => name) : undefined;
  return {
    names: source.names.map((name, place) => byPlace?.[place] ?? name),
    named: byPlace !== undefined || source.form.header,
    *rows() {
      for (const rows of source.rows()) yield rows.map(({ cells }) => cells);
    },
    aside: () => source.raggedRows(),
    notices: source.notices,
  };
}

/** Lines of fixed width. One that is of no known length is set aside or refused, never cut somewhere. */
function fixedRows(pieces: BytePieces, file: string, layout: Layout, options: RowOptions): FileRows {
  const { encoding, notice } = findEncoding(pieces, file, options.encoding);
  const cut = lineCutter(layout);
  let odd: number[] = [];
  function* lines(): Generator<readonly { readonly line: number; readonly text: string }[]> {
    let [rest, line] = ["", 0];
    const numbered = (text: string) => ({ line: ++line, text: text.replace(/\r$/, "") });
    for (const piece of decodePieces(pieces, encoding, file)) {
      const whole = (rest + piece).split("\n");
      rest = whole.pop() ?? "";
      yield whole.map(numbered).filter(({ text }) => text.trim() !== "");
    }
    if (rest.trim() !== "") yield [numbered(rest)];
  }
  return {
    names: layout.columns.map(({ name }) => name),
    named: true,
    *rows() {
      odd = [];
      for (const some of lines())
        yield some.flatMap(({ line, text }) => {
          const cells = cut(text);
          if (cells !== undefined) return [cells];
          if (options.ragged !== "set aside") throw oddLine(line, text.length, file, layout);
          odd.push(line);
          return [];
        });
    },
    *aside() {
      for (const some of lines())
        yield some.flatMap(({ line, text }) => (cut(text) === undefined ? [{ line, cells: [text] }] : []));
    },
    notices: () => [
      ...(notice === undefined ? [] : [notice]),
      ...(odd.length === 0
        ? []
        : [
            `${howMany(odd.length, "line", "lines")} of ${file} have another length and were set aside, the first is line ${odd[0]}.`,
          ]),
    ],
  };
}

function oddLine(line: number, letters: number, file: string, layout: Layout): Error {
  const known = (layout.file.lines ?? []).map(({ length }) => length).join(", ");
  return new Error(
    `Line ${line} of ${file} has ${howMany(letters, "letter", "letters")}, but a line of ${layout.title} has ${known}. ` +
      'To go on without such lines, write { ragged: "set aside" }.',
  );
}
