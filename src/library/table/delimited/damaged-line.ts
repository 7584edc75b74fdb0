import { type BytePieces, smallPieces } from "../read/byte-pieces.js";

const LINE_FEED = 10;

/** The line of a text that is not stored as UTF-8, counted from 1, or undefined when all of it is. */
export const damagedLine = (pieces: BytePieces): number | undefined =>
  isUTF8(pieces) ? undefined : lineOfDamage(pieces);

/** So many bytes are looked at together: most hold plain letters only, which need no decoding. */
const WINDOW = 4096;

function isUTF8(pieces: BytePieces): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  // Whether the bytes so far end with a whole letter.
  let whole = true;
  try {
    for (const piece of pieces()) {
      for (let start = 0; start < piece.length; start += WINDOW) {
        const bytes = piece.subarray(start, start + WINDOW);
        if (whole && isPlain(bytes)) continue;
        decoder.decode(bytes, { stream: true });
        whole = (bytes.at(-1) ?? 0) < 0x80;
      }
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function isPlain(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes;
  // Four bytes at a time, where they lie in step.
  const words = byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, length >> 2) : [];
  let all = 0;
  for (let at = 0; at < words.length; at++) all |= words[at] as number;
  for (let at = words.length * 4; at < length; at++) all |= bytes[at] as number;
  return (all & 0x80808080) === 0;
}

function lineOfDamage(pieces: BytePieces): number | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  // The end of the last line of the piece before.
  let open: Uint8Array = new Uint8Array(0);
  try {
    for (const piece of smallPieces(pieces)) {
      try {
        decoder.decode(piece, { stream: true });
      } catch {
        return line + damagedLineWithin(joined(open, piece));
      }
      const last = piece.lastIndexOf(LINE_FEED);
      line += countOf(piece, LINE_FEED);
      open = last < 0 ? joined(open, piece) : piece.slice(last + 1);
    }
    decoder.decode();
    return undefined;
  } catch {
    return line;
  }
}

// A line feed is never part of another UTF-8 letter, so each line can be tried alone.
function damagedLineWithin(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 0;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return Math.max(0, line - 1);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function countOf(bytes: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}

/** What the bytes above ASCII are: letters of UTF-8, others, and those that Windows-1252 does not use. */
export interface HighLetters {
  readonly asUTF8: number;
  readonly others: number;
  readonly unused: number;
}

const UNUSED = new Set([0x00, 0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Counts the bytes above ASCII. A letter that a border between pieces cuts counts as one of the others. */
export function highLetters(pieces: BytePieces): HighLetters {
  let [asUTF8, others, unused] = [0, 0, 0];
  for (const bytes of pieces()) {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte !== 0 && byte < 0x80) continue;
      const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
      if (more > 0 && bytes.subarray(at + 1, at + 1 + more).every((next) => next >> 6 === 2)) {
        asUTF8++;
        at += more;
      } else if (UNUSED.has(byte)) unused++;
      else others++;
    }
  }
  return { asUTF8, others, unused };
}
