import type { WorkBook } from "xlsx";
import { guardFormula } from "./formula-guard.js";
import { requireWritable } from "./writable-text.js";

/**
 * The text of a cell as a workbook holds it: nothing that a spreadsheet would run, and letters that would be read as the code
 * of another, such as "_x0041_" for A, stay letters.
 *
 * @throws when no workbook can hold it.
 */
export function workbookText(text: string, place: string): string {
  requireWritable(text, "workbook", place);
  return keptCodes(guardFormula(text));
}

/** The same without a guard, for a text that has its own. Lines end in the one sign that all programs read as that. */
export function keptCodes(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}

/** A workbook as the bytes of its file. */
export function workbookBytes(write: typeof import("xlsx").write, book: WorkBook): Uint8Array {
  // Texts in a list of their own: as cells that hold their own text, "&amp;" comes back as "&".
  const bytes: ArrayBuffer = write(book, {
    type: "array",
    bookType: "xlsx",
    compression: true,
    bookSST: true,
  });
  return new Uint8Array(bytes);
}
