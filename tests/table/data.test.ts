import * as arrow from "apache-arrow";
import { table } from "arquero";
import { describe, expect, it } from "vitest";
import { columnValues, type Data, toTable } from "../../src/library/table/columns/data.js";

describe("toTable", () => {
  it("gives an Arquero table back as it is", () => {
    const rows = table({ a: [1] });
    expect(toTable(rows)).toBe(rows);
  });

  it("reads an Arrow table with numbers, text, labels and missing values", () => {
    const rows = toTable(
      new arrow.Table({
        n: arrow.vectorFromArray([1, null, 3], new arrow.Int32()),
        text: arrow.vectorFromArray(["a", "b", null], new arrow.Utf8()),
        label: arrow.vectorFromArray(["x", "y", "x"]),
      }),
    );
    expect(rows.objects()).toEqual([
      { n: 1, text: "a", label: "x" },
      { n: null, text: "b", label: "y" },
      { n: 3, text: null, label: "x" },
    ]);
  });

  it("reads plain columns and typed arrays", () => {
    expect(toTable({ a: [1, 2], b: new Float64Array([0.5, 1]) }).objects()).toEqual([
      { a: 1, b: 0.5 },
      { a: 2, b: 1 },
    ]);
  });

  it("names the two columns that differ in length", () => {
    expect(() => toTable({ a: [1, 2], b: [1] })).toThrow(/"a" has 2 values, "b" has 1/);
  });

  it.each([[null], [undefined], [5], ["votes"], [[1, 2]], [{ votes: 5 }], [{ votes: "abc" }]])(
    "refuses %j",
    (data) => {
      expect(() => toTable(data as unknown as Data)).toThrow(/Expected a table|must be a list of values/);
    },
  );
});

describe("columnValues", () => {
  it("lists the columns and offers the closest one when the name is wrong", () => {
    expect(() => columnValues({ voted: [1], age: [2] }, "votd")).toThrow(
      'There is no column called "votd". Did you mean "voted"? The columns are: voted, age.',
    );
  });

  it("asks for a name in quotation marks when there is none", () => {
    expect(() => columnValues({ voted: [1] }, undefined as unknown as string)).toThrow(
      'Name a column in quotation marks, such as "voted", but was given nothing (undefined). The columns are: voted.',
    );
  });
});
