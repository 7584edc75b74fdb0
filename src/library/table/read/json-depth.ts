import type { BytePieces } from "./byte-pieces.js";

/** How deep lists and objects may lie in one another: far more than any table, and far less than what ends a program. */
const DEEPEST = 500;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Looks at JSON before it is read: what is nested many thousand times overflows the program that reads it, and DuckDB ends
 * without a word.
 *
 * @throws when lists or objects lie in one another too deep for a table.
 */
export function requireShallowJSON(pieces: BytePieces, name: string): void {
  let depth = 0;
  let inText = false;
  let escaped = false;
  for (const piece of pieces()) {
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at];
      if (inText) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inText = false;
      } else if (byte === QUOTE) inText = true;
      else if (byte === 0x5b || byte === 0x7b) {
        if (++depth > DEEPEST) throw new Error(tooDeep(name));
      } else if ((byte === 0x5d || byte === 0x7d) && depth > 0) depth--;
    }
  }
}

const tooDeep = (name: string): string =>
  `${name} has lists or objects that lie in one another more than ${DEEPEST} deep, which is no table: the file is damaged, or another kind of file.`;
