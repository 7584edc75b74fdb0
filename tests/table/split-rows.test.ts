import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damagedLine } from "../../src/library/table/delimited/damaged-line.js";
import { decodePieces } from "../../src/library/table/delimited/decode-text.js";
import {
  rowSplitter,
  type SplitOptions,
  type TextRow,
} from "../../src/library/table/delimited/split-rows.js";

type Outcome = { rows: readonly TextRow[]; strays: readonly number[] } | { error: string };

/** The rows of a text that comes in these pieces, or the sentence that refuses it. */
function split(pieces: readonly string[], options: SplitOptions): Outcome {
  const splitter = rowSplitter(options);
  try {
    const rows = pieces.flatMap((piece) => splitter.push(piece));
    rows.push(...splitter.push("", true));
    return { rows, strays: splitter.strays };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

const signs = fc.constantFrom(...'ab,\t"\n\r é'.split(""), '""', "\r\n", ',"', '",');
const texts = fc.array(signs, { maxLength: 60 }).map((each) => each.join(""));
const cuts = fc.array(fc.nat({ max: 100 }), { maxLength: 6 });

function cut(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((place) => Math.min(place, text.length)))].sort((a, b) => a - b);
  return [0, ...at].map((from, i) => text.slice(from, at[i]));
}

describe("rows of a text that comes in pieces", () => {
  it("are those of the whole text, wherever it is cut", () => {
    const options = fc.record({
      delimiter: fc.constantFrom(",", "\t"),
      quotes: fc.constantFrom(undefined, true, false),
      lenient: fc.boolean(),
    });
    fc.assert(
      fc.property(texts, cuts, options, (text, places, how) => {
        expect(split(cut(text, places), how)).toEqual(split([text], how));
      }),
      { numRuns: 3000 },
    );
  });

  it("are what was written, for any cells that are quoted as RFC 4180 says", () => {
    const cell = fc.array(signs, { maxLength: 6 }).map((each) => each.join(""));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (table) => {
        const text = table
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))
          .join("\r\n");
        expect(split([text], { delimiter: ",", quotes: true })).toMatchObject({
          rows: table.map((cells) => ({ cells })),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("lose no letter when they are taken leniently", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { rows } = split([text], { delimiter: ",", lenient: true }) as { rows: readonly TextRow[] };
        const letters = (all: string): string => all.replace(/[^abé]/g, "");
        expect(letters(rows.map(({ cells }) => cells.join("")).join(""))).toBe(letters(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("count lines as an editor does", () => {
    const { rows } = split(['a,b\r\n\r\n1,"x\ny"\r2,z\n'], { delimiter: "," }) as {
      rows: readonly TextRow[];
    };
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });
});

describe("letters of a file that comes in pieces", () => {
  const cutBytes = (bytes: Uint8Array, size: number): Uint8Array[] =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );

  it("are those of the whole, and so is the line of the first damaged one", () => {
    const bytes = fc.array(fc.constantFrom(0x61, 0x0a, 0xc3, 0xb1, 0xf1, 0xe2, 0x82, 0xac), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 5 }), (list, size) => {
        const whole = Uint8Array.from(list);
        const pieces = () => cutBytes(whole, size);
        expect(damagedLine(pieces)).toBe(damagedLine(() => [whole]));
        for (const encoding of ["utf-8", "windows-1252"] as const) {
          expect([...decodePieces(pieces, encoding, "x")].join("")).toBe(
            [...decodePieces(() => [whole], encoding, "x")].join(""),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });
});
