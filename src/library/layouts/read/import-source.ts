import type { BytePieces } from "../../table/read/byte-pieces.js";
import type { FoundLayout } from "../recognize/find-layout.js";
import { type SeenFile, seeFile } from "../recognize/seen-file.js";
import { type FileRows, fileRows, type RowOptions } from "./file-rows.js";

/** What a layout is recognized in and rows are read from, however they are packed. */
export interface ImportSource {
  readonly seen: SeenFile;
  /** The rows by the layout that was found, or by what the content says. */
  rows(found: FoundLayout | undefined): FileRows;
}

/** Text, delimited or of fixed width. */
export function textSource(pieces: BytePieces, file: string, options: RowOptions): ImportSource {
  return {
    seen: seeFile(pieces, file, options),
    rows: (found) => fileRows(pieces, file, found, options),
  };
}
