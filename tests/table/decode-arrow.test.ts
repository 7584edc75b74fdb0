import * as arrow from "apache-arrow";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, FieldDescription } from "../../datasets/build/description.js";
import { encodeArrow } from "../../datasets/build/encode-arrow.js";
import { decodeArrow } from "../../src/library/table/read/decode-arrow.js";

const column = (value: fc.Arbitrary<Cell>) =>
  fc.array(fc.option(value, { nil: null, freq: 4 }), { minLength: 1, maxLength: 300 });

function comesBack(type: FieldDescription["type"], values: readonly Cell[]): void {
  const field: FieldDescription = { name: "x", type, description: "x" };
  expect(decodeArrow(encodeArrow([field], { x: values }))).toEqual([["x", values]]);
}

describe("a column that was stored comes back as it was", () => {
  it.each([
    ["boolean", fc.boolean()],
    ["integer", fc.integer()],
    ["integer", fc.integer({ min: -128, max: 255 })],
    ["integer", fc.integer({ min: 0, max: 65_535 })],
    ["number", fc.double({ noNaN: true, noDefaultInfinity: true })],
    ["string", fc.string({ unit: "grapheme" })],
    ["string", fc.constantFrom("always", "sporadic", "rarely/never", "Doña Ana", "")],
  ] as const)("%s", (type, value) => {
    fc.assert(fc.property(column(value), (values) => comesBack(type, values)));
  });

  it("when a text has more than 128 labels", () => {
    comesBack(
      "string",
      Array.from({ length: 1000 }, (_, row) => `label ${row % 300}`),
    );
  });

  it("when every value is missing", () => {
    comesBack("boolean", [null, null, null]);
    comesBack("integer", [null, null, null]);
  });
});

describe("decodeArrow", () => {
  it("reads a file in several batches, with missing values in each", () => {
    const batch = (values: (number | null)[], flags: (boolean | null)[]) =>
      new arrow.Table({
        x: arrow.vectorFromArray(values, new arrow.Int16()),
        flag: arrow.vectorFromArray(flags, new arrow.Bool()),
      });
    const table = batch([1, null], [true, null]).concat(batch([null, 4, 5], [null, false, true]));
    expect(decodeArrow(arrow.tableToIPC(table, "file"))).toEqual([
      ["x", [1, null, null, 4, 5]],
      ["flag", [true, null, null, false, true]],
    ]);
  });
});
