import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { findRow, findRows } from "../../src/library/table/find/find-rows.js";

const votes = { fips: ["01001", "26121", "26121"], year: [2020, 2020, 2024], votes: [1, 2, 3] };

describe("rows with a certain value", () => {
  it("are found in tables, in columns and in lists of rows, in their order", () => {
    expect(findRows(votes, { fips: "26121" }).array("votes")).toEqual([2, 3]);
    expect(findRows(votes, { fips: "26121", year: 2024 }).array("votes")).toEqual([3]);
    const rows = [{ cohort: "2026-03-09", n: 1 }, { cohort: "2026-03-16" }, { cohort: "2026-03-09", n: 3 }];
    expect(findRows(rows, { cohort: "2026-03-09" })).toEqual([rows[0], rows[2]]);
  });

  it("are looked for among the rows that a filter kept, and in its order", () => {
    const late = loadDataset("county-presidential").filter((d) => d.year > 2020);
    expect(findRows(late, { fips: "26121" }).array("year")).toEqual([2024]);
    expect(() => findRows(late, { year: 2020 })).toThrow("Its values are: 2024.");
  });

  it("match no missing value", () => {
    const gaps = { group: ["a", null, "", undefined, Number.NaN] };
    expect(findRows(gaps, { group: "a" }).numRows()).toBe(1);
    expect(() => findRows(gaps, { group: "" })).toThrow("Look for a text, a number, true or false");
  });
});

describe("the one row of a key", () => {
  it("is a table of one row", () => {
    expect(findRow(loadDataset("county-context"), { fips: "26121" }).get("county", 0)).toContain("Muskegon");
  });

  it("says so when several rows have it", () => {
    expect(() => findRow(votes, { fips: "26121" })).toThrow(
      '2 rows have the text "26121" in the column "fips". Name a second column',
    );
  });
});

describe("a value that no row has", () => {
  const context = loadDataset("county-context");

  it("is answered with the same value as the column writes it", () => {
    expect(() => findRow(context, { fips: 26121 })).toThrow(
      'No row has 26121 in the column "fips". Its values are texts: write "26121" in quotation marks.',
    );
    expect(() => findRow(context, { fips: 1001 })).toThrow('write "01001" in quotation marks');
    expect(() => findRows(votes, { year: "2020" })).toThrow("write 2020 without quotation marks");
  });

  it("is answered with the value that comes close", () => {
    const bills = loadDataset("congress-bills-2023");
    expect(() => findRows(bills, { bill: "HR3746" })).toThrow('Did you mean "HR 3746"?');
    expect(() => findRows(bills, { bill: "hr 3746" })).toThrow('Did you mean "HR 3746"?');
    expect(() => findRow(context, { fips: "99999" })).toThrow("and 31");
    expect(() => findRows([{ cohort: "2026-03-09" }], { cohort: "2026-03-10" })).toThrow(
      'Did you mean "2026-03-09"? Its values are: "2026-03-09".',
    );
  });

  it("is never answered with what could be a person's", () => {
    const people = { email: ["ada@example.org", "bo@example.org"], name: ["Ada Lane", "Bo Chen"] };
    for (const wanted of [{ email: "ada@exmaple.org" }, { name: "Ada Lan" }]) {
      expect(() => findRows(people, wanted)).toThrow("2 that are not printed here");
    }
  });

  it("names a column that does not exist, and says what to write", () => {
    expect(() => findRows(votes, { fip: "26121" })).toThrow('Did you mean "fips"?');
    expect(() => findRows([{ cohort: "a" }], { week: "a" })).toThrow("The columns are: cohort.");
    expect(() => findRows([], { week: "a" })).toThrow("There are no rows at all.");
    expect(() => findRows(votes, {})).toThrow('such as { fips: "26121" }');
  });
});
