import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageBand } from "../../src/library/safety/anonymize/age-band.js";
import { kAnonymity } from "../../src/library/safety/anonymize/k-anonymity.js";
import { monthOf } from "../../src/library/safety/anonymize/month-of.js";
import { uniquenessByFields } from "../../src/library/safety/anonymize/uniqueness-by-fields.js";
import { zipArea } from "../../src/library/safety/anonymize/zip-area.js";

const fixture = JSON.parse(
  readFileSync(new URL("../fixtures/safety/k-anonymity.json", import.meta.url), "utf8"),
) as {
  data: Record<string, unknown[]>;
  results: { columns: string[]; [name: string]: unknown }[];
};

describe("kAnonymity", () => {
  it.each(fixture.results)("counts as pandas does for $columns", ({ columns, ...expected }) => {
    expect(kAnonymity(fixture.data, { quasiIdentifiers: columns, sensitive: "topic" })).toMatchObject(
      expected,
    );
  });

  it("takes a missing value as a value, and keeps the number 1 and the text 1 apart", () => {
    const result = kAnonymity({ zip: [null, undefined, Number.NaN, "1", 1] }, { quasiIdentifiers: ["zip"] });
    expect([result.groups, result.k, result.unique]).toEqual([3, 1, 2]);
  });

  it("lists the smallest groups with their rows", () => {
    const { worst } = kAnonymity({ zip: ["a", "b", "b", "c", "c"] }, { quasiIdentifiers: ["zip"], worst: 2 });
    expect(worst).toEqual([
      { count: 1, rows: [0], values: { zip: "a" } },
      { count: 2, rows: [1, 2], values: { zip: "b" } },
    ]);
  });

  it("counts as a plain count of joined texts does, and more columns never hide people better", () => {
    const row = fc.tuple(fc.constantFrom("a", "b", null), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const data = { x: rows.map(([x]) => x), y: rows.map(([, y]) => y) };
        const sizes = new Map<string, number>();
        for (const pair of rows.map((cells) => JSON.stringify(cells)))
          sizes.set(pair, (sizes.get(pair) ?? 0) + 1);
        const both = kAnonymity(data, { quasiIdentifiers: ["x", "y"] });
        expect(both.k).toBe(Math.min(...sizes.values()));
        expect(both.unique).toBe([...sizes.values()].filter((size) => size === 1).length);
        expect(both.k).toBeLessThanOrEqual(kAnonymity(data, { quasiIdentifiers: ["x"] }).k);
      }),
    );
  });

  it("says what to name, and that an empty table hides nobody", () => {
    expect(() => kAnonymity({ zip: ["a"] }, { quasiIdentifiers: [] })).toThrow("The columns are: zip.");
    expect(() => kAnonymity({ zip: ["a"] }, { quasiIdentifiers: ["zpi"] })).toThrow('Did you mean "zip"?');
    expect(() => kAnonymity({ zip: ["a"] }, { quasiIdentifiers: ["zip"], sensitive: "zip" })).toThrow(
      '"zip" is named twice: as what others could know, and as the secret to protect.',
    );
    expect(() => kAnonymity({ zip: [] }, { quasiIdentifiers: ["zip"] })).toThrow("no rows");
  });
});

describe("uniquenessByFields", () => {
  it("shows that banding brings the unique rows down", () => {
    const rows = uniquenessByFields(fixture.data, [
      ["zip", "age", "gender"],
      ["zip", "band", "gender"],
    ]);
    expect(rows.map((row) => [row.fields, row.unique])).toEqual([
      ["zip + age + gender", 455],
      ["zip + band + gender", 47],
    ]);
  });
});

describe("banding", () => {
  it("puts every age into exactly the band that holds it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 1, max: 30 }), (age, width) => {
        const band = ageBand(age, { width }) ?? "";
        const [low, high] = band.split(" to ").map(Number.parseFloat) as [number, number | undefined];
        expect(age).toBeGreaterThanOrEqual(low);
        expect(age).toBeLessThanOrEqual(high ?? 130);
      }),
    );
    expect([ageBand(null), ageBand(79.5), ageBand(80)]).toEqual([null, "70 to 79", "80 or older"]);
    expect(() => ageBand(-1)).toThrow("0 to 130");
    expect(() => ageBand(30, { width: 0 })).toThrow("whole number of years");
  });

  it("keeps the month of a day and the area of a ZIP code", () => {
    expect([monthOf("2026-03-14"), monthOf(null), monthOf("")]).toEqual(["2026-03", null, null]);
    expect([monthOf("3/14/2026"), monthOf("14 March 2026")]).toEqual(["2026-03", "2026-03"]);
    expect([monthOf("2026-03"), monthOf("Mar 2026"), monthOf("3/2026")]).toEqual(Array(3).fill("2026-03"));
    expect(() => monthOf("3/4/2026")).toThrow("is the month? Write it as year-month-day");
    expect(() => monthOf("2026-02-30")).toThrow("year-month-day");
    expect(["48201", " 48201-1234 ", "03601", null].map(zipArea)).toEqual(["482", "482", "000", null]);
    expect(() => zipArea("4821")).toThrow("five digits");
  });
});
