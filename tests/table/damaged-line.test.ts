import fc from "fast-check";
import { expect, test } from "vitest";
import { damagedLine } from "../../src/library/table/delimited/damaged-line.js";

const plain = (letters: number): Uint8Array => new Uint8Array(letters).fill(97);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function isDamaged(pieces: readonly Uint8Array[]): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
    return false;
  } catch {
    return true;
  }
}

const piece = fc.oneof(
  fc.constantFrom(bytes("ñ"), bytes("ñ").subarray(0, 1), bytes("ñ").subarray(1), bytes("😀"), bytes("\n")),
  fc.constantFrom(4095, 4096, 4097, 1).map(plain),
  fc.constantFrom(1, 2, 3).map((out) => plain(4100).subarray(out)),
  fc.uint8Array({ maxLength: 4 }),
);

test("finds damage wherever a decoder of the whole text does", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(damagedLine(() => pieces) !== undefined).toBe(isDamaged(pieces));
    }),
    { numRuns: 300 },
  );
});

test("says in which line it is, behind many plain ones", () => {
  const lines = bytes("plain\n".repeat(3000));
  expect(damagedLine(() => [lines, Uint8Array.of(97, 0xe9, 10), lines])).toBe(3001);
  expect(damagedLine(() => [lines, bytes("añ").subarray(0, 2)])).toBe(3001);
});
