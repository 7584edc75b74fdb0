/** The bytes of a file, from their beginning, as often as they are asked for: whole, or in pieces when the file is large. */
export type BytePieces = () => Iterable<Uint8Array>;

/** Bytes that are in memory already. */
export function wholeBytes(bytes: Uint8Array): BytePieces {
  return () => [bytes];
}

/** The first bytes of a file, at most so many. */
export function firstBytes(pieces: BytePieces, most: number): Uint8Array {
  for (const piece of pieces()) if (piece.length > 0) return piece.slice(0, most);
  return new Uint8Array(0);
}
