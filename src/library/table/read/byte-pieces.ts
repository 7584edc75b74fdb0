/** The bytes of a file, from their beginning, as often as they are asked for: whole, or in pieces when the file is large. */
export type BytePieces = () => Iterable<Uint8Array>;

/** Bytes that are in memory already. */
export function wholeBytes(bytes: Uint8Array): BytePieces {
  return () => [bytes];
}

// Small: what is made of a piece is forgotten while it is young, which costs half the time of larger pieces.
export const PIECE_BYTES = 2 ** 18;

/** The same bytes in pieces of a size that is forgotten while it is young. */
export function* smallPieces(pieces: BytePieces): Generator<Uint8Array> {
  for (const piece of pieces()) {
    if (piece.length <= PIECE_BYTES) yield piece;
    else for (let at = 0; at < piece.length; at += PIECE_BYTES) yield piece.subarray(at, at + PIECE_BYTES);
  }
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
