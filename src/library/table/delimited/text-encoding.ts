import { type BytePieces, firstBytes } from "../read/byte-pieces.js";
import { damagedLine, type HighLetters, highLetters } from "./damaged-line.js";

/** How the letters of a text file are stored; "latin1" is another name of "windows-1252". */
export type TextEncoding = "utf-8" | "latin1" | "windows-1252" | "utf-16le" | "utf-16be";

/** How the letters of a file are stored, and what a reader should know about it. */
export interface FoundEncoding {
  readonly encoding: Exclude<TextEncoding, "latin1">;
  readonly notice?: string;
}

const TOLD: ReadonlyMap<TextEncoding, FoundEncoding["encoding"]> = new Map([
  ["utf-8", "utf-8"],
  ["latin1", "windows-1252"],
  ["windows-1252", "windows-1252"],
  ["utf-16le", "utf-16le"],
  ["utf-16be", "utf-16be"],
]);

/**
 * How the letters of a file are stored: UTF-8, UTF-16 with a mark or without, or Windows-1252 (WHATWG Encoding Standard).
 *
 * @param told what the reader says; it is believed when the bytes can be that.
 * @throws when the bytes are no text in any of them, or not in the one that was told.
 */
export function findEncoding(pieces: BytePieces, file: string, told?: TextEncoding): FoundEncoding {
  const wanted = told === undefined ? undefined : TOLD.get(told);
  if (told !== undefined && wanted === undefined) {
    throw new RangeError(
      `The encoding must be "utf-8" or "latin1" (also "windows-1252", "utf-16le" and "utf-16be"), but it is "${String(told)}".`,
    );
  }
  const wide = wideEncoding(firstBytes(pieces, 65_536));
  if (wanted === undefined && wide !== undefined) return { encoding: wide };
  if (wanted === "utf-8" && wide !== undefined) {
    throw new Error(
      `${file} is stored as UTF-16, not as UTF-8. Leave the encoding out, or read it with { encoding: "${wide}" }.`,
    );
  }
  if (wanted !== undefined && wanted !== "utf-8") return { encoding: wanted };
  const line = damagedLine(pieces);
  if (line === undefined) return { encoding: "utf-8" };
  const letters = wanted === "utf-8" ? undefined : highLetters(pieces);
  if (letters === undefined || !isWindows(letters)) {
    throw new Error(
      `Line ${line} of ${file} has letters that are not stored as UTF-8. ` +
        `Save the file again as "CSV UTF-8", or read it with { encoding: "latin1" }.`,
    );
  }
  return {
    encoding: "windows-1252",
    notice:
      `${file} is not stored as UTF-8 (line ${line} shows it), so it was read as Windows-1252. ` +
      `If letters with accents look wrong, save it again as "CSV UTF-8".`,
  };
}

// A file of UTF-8 in which a few letters are damaged is not one of Windows.
function isWindows({ asUTF8, others, unused }: HighLetters): boolean {
  return unused === 0 && others > 0 && asUTF8 * 4 <= others;
}

/** UTF-16 by its mark, or by the zero bytes that it has beside each plain letter. */
export function wideEncoding(start: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  let [first, second, plain] = [0, 0, 0];
  for (let at = 0; at + 1 < start.length; at += 2) {
    if (start[at] === 0) first++;
    if (start[at + 1] === 0) second++;
    if (isPlain(start[at]) && isPlain(start[at + 1])) plain++;
  }
  // Two plain letters side by side are rare in UTF-16: with them, a zero byte is a stray one.
  if (plain >= Math.max(first, second)) return undefined;
  const enough = Math.max(1, start.length / 40);
  if (first === 0 && second >= enough) return "utf-16le";
  return second === 0 && first >= enough ? "utf-16be" : undefined;
}

const isPlain = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x20 && byte < 0x7f;
