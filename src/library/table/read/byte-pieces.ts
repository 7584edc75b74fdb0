/** The bytes of a file, from their beginning, as often as they are asked for: whole, or in pieces when the file is large. */
export type BytePieces = () => Iterable<Uint8Array>;

/** Bytes that are in memory already. */
export function wholeBytes(bytes: Uint8Array): BytePieces {
  return () => [bytes];
}

/** The first bytes of a file, at most so many. */
export function firstBytes(pieces: BytePieces, most: number): Uint8Array {
  const bytes = new Uint8Array(most);
  let length = 0;
  for (const piece of pieces()) {
    const part = piece.subarray(0, most - length);
    bytes.set(part, length);
    length += part.length;
    if (length === most) break;
  }
  return bytes.subarray(0, length);
}
