import type { CellColumn, PlainForm } from "./plain-form.js";

const NUL = 0;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const DELETE = 127;
// A longer row may be one whose quotation mark is never closed.
const MOST_BYTES = 2 ** 24;

/** Where a walk went: how many rows it met, and where the next one begins. */
export interface Walk {
  readonly rows: number;
  readonly next: number;
}

/**
 * Tells each column its cells, row by row, from a place in a text on.
 *
 * @param columns by their place; undefined for one that nobody asks about.
 * @param most rows after which the walk ends.
 * @returns undefined for a text that is not plain: cells too few or too many, quotation marks inside of cells or around line
 *   ends, lone carriage returns, rows in which nobody sees a letter. Then only the careful reader can tell what is meant.
 */
export function walkRows(
  bytes: Uint8Array,
  from: number,
  { mark, quotes, width }: PlainForm,
  columns: readonly (CellColumn | undefined)[],
  most = Number.POSITIVE_INFINITY,
): Walk | undefined {
  const stops = new Uint8Array(256);
  for (const byte of [mark, LINE_FEED, CARRIAGE_RETURN, NUL]) stops[byte] = 1;
  if (quotes) stops[QUOTE] = 1;
  const end = bytes.length;
  let rows = 0;
  let at = from;

  /** Where the quotation mark is that closes a cell, or the end of the text where none does on this line. */
  const closing = (start: number): number => {
    for (let place = start; place < end; place++) {
      const byte = bytes[place];
      if (byte === QUOTE) {
        if (bytes[place + 1] !== QUOTE) return place;
        place++;
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === NUL) return end;
    }
    return end;
  };

  while (at < end && rows < most) {
    const row = at;
    if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED)) {
      at += bytes[at] === LINE_FEED ? 1 : 2;
      continue;
    }
    let isSeen = false;
    for (let column = 0; column < width; column++) {
      let start = at;
      let stop = at;
      if (quotes && bytes[at] === QUOTE) {
        start = at + 1;
        stop = closing(start);
        if (stop === end) return undefined;
        at = stop + 1;
      } else {
        while (at < end && stops[bytes[at] as number] === 0) at++;
        stop = at;
      }
      const first = bytes[start] as number;
      if (start < stop && first > SPACE && first < DELETE) isSeen = true;
      const byte = at < end ? (bytes[at] as number) : LINE_FEED;
      if (column < width - 1) {
        if (byte !== mark) return undefined;
        at += 1;
      } else if (byte === LINE_FEED) at += 1;
      else if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) at += 2;
      else return undefined;
      columns[column]?.take(start, stop);
    }
    if (!isSeen || at - row > MOST_BYTES) return undefined;
    rows += 1;
  }
  return { rows, next: Math.min(at, end) };
}
