import type { RowOptions } from "../layouts/read/file-rows.js";
import { type ImportSource, textSource } from "../layouts/read/import-source.js";
import { unpackPieces } from "../table/packed/unpack.js";
import { type BytePieces, firstBytes } from "../table/read/byte-pieces.js";
import { requireText } from "../table/read/file-words.js";
import { RECOGNIZED_BYTES, recognizeFile } from "../table/read/recognize-file.js";
import { tableInZip } from "./table-in-zip.js";
import { workbookSource } from "./workbook-source.js";

/** A file that somebody names, to be read in pieces or whole. */
export interface GivenFile {
  readonly name: string;
  readonly pieces: BytePieces;
  readonly whole: () => Uint8Array;
}

/** How it is read, where its content does not say so. */
export interface GivenOptions extends RowOptions {
  readonly sheet?: string | undefined;
}

/**
 * Opens what a file holds by its content: text, text that is packed (gzip, or a ZIP archive with one table), or a workbook.
 * Text is read in pieces, packed or not; an archive and a workbook lie in memory.
 *
 * @throws one sentence for anything else, which repeats nothing of the file.
 */
export function openGiven({ name, pieces, whole }: GivenFile, options: GivenOptions): ImportSource {
  switch (recognizeFile(firstBytes(pieces, RECOGNIZED_BYTES)).kind) {
    case "workbook":
      return workbookSource(whole(), name, options.sheet);
    case "gzip":
      return asText(() => unpackPieces(pieces(), "gzip", name), name, options);
    case "zip": {
      const inside = tableInZip(whole(), name);
      return inside.workbook === undefined
        ? asText(inside.pieces, inside.name, options)
        : workbookSource(inside.workbook, inside.name, options.sheet);
    }
    default:
      return asText(pieces, name, options);
  }
}

function asText(pieces: BytePieces, name: string, options: GivenOptions): ImportSource {
  requireText(firstBytes(pieces, RECOGNIZED_BYTES), name);
  return textSource(pieces, name, options);
}
