import { type BytePieces, smallPieces } from "../read/byte-pieces.js";
import { type FoundEncoding, findEncoding, type TextEncoding } from "./text-encoding.js";

/**
 * The text of a file in pieces; a byte order mark at its start is left out.
 *
 * @throws when there is a NUL among the letters, or the last letter is not whole: then the file is no text, or it is damaged.
 */
export function* decodePieces(
  pieces: BytePieces,
  encoding: FoundEncoding["encoding"],
  file: string,
  atCut: "refuse" | "read on" = "refuse",
): Generator<string> {
  // Node 20 decodes a whole text of Windows-1252 as plain ISO 8859-1, and only a stream as it should.
  const decoder = new TextDecoder(encoding);
  let line = 1;
  const checked = (text: string): string => {
    const nul = text.indexOf("\0");
    if (nul >= 0) {
      throw new Error(
        `Line ${line + countLineFeeds(text.slice(0, nul))} of ${file} has a NUL among its letters: the file is damaged, or no text. ` +
          `Save it again as "CSV UTF-8".`,
      );
    }
    line += countLineFeeds(text);
    return text;
  };
  for (const piece of smallPieces(pieces)) yield checked(decoder.decode(piece, { stream: true }));
  const last = checked(decoder.decode());
  // What is damaged in UTF-8 is found before, with its line.
  if (last !== "" && encoding.startsWith("utf-16") && atCut === "refuse") {
    throw new Error(
      `${file} ends in the middle of a letter: it was cut off. Download or save it again, as a whole.`,
    );
  }
}

/** The whole text of bytes in memory, and what a reader should know about it. */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  told?: TextEncoding,
): { readonly text: string; readonly notice?: string } {
  const { encoding, notice } = findEncoding(() => [bytes], file, told);
  const text = [...decodePieces(() => [bytes], encoding, file)].join("");
  return notice === undefined ? { text } : { text, notice };
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
