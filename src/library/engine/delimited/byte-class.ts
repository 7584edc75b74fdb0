/** What the bytes of a text are to its cells, as bits that can be gathered over a cell. */
export const BYTE = {
  /** Ends a cell: the mark between cells, or a line end. */
  stop: 1,
  /** A quotation mark. */
  quote: 2,
  /** A mark at which some spreadsheet splits. */
  split: 4,
  digit: 8,
  point: 16,
  minus: 32,
  /** A part of a letter that is not ASCII. */
  high: 64,
  /** Part of no text. */
  nul: 128,
  other: 256,
} as const;

const code = (letter: string): number => letter.charCodeAt(0);

/** The class of each byte where cells are divided by a mark of one byte. */
export function byteClasses(delimiter: string): Uint16Array {
  const classes = new Uint16Array(256).fill(BYTE.other);
  classes.fill(BYTE.high, 128);
  classes.fill(BYTE.digit, code("0"), code("9") + 1);
  for (const letter of ",;|\t") classes[code(letter)] = BYTE.split;
  classes[code(".")] = BYTE.point;
  classes[code("-")] = BYTE.minus;
  classes[code('"')] = BYTE.quote;
  classes[0] = BYTE.nul;
  for (const letter of `\r\n${delimiter}`) classes[code(letter)] = BYTE.stop;
  return classes;
}

/** 1 for the bytes with which a cell begins that no reader changes and no spreadsheet runs. */
export const BEGINS_PLAINLY = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(/[A-Za-z0-9]/.test(String.fromCharCode(byte))),
);

/** 1 for the bytes with which a cell begins that may be none: spaces, letters that are not ASCII, and what was told. */
export function mayBeMissing(missing: readonly string[]): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => Number(byte <= 32 || byte >= 127));
  for (const text of missing) {
    const [first] = Buffer.from(text);
    if (first !== undefined) bytes[first] = 1;
  }
  return bytes;
}
