import { table } from "arquero";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { joinReport } from "../../src/library/table/join/join-report.js";
import { joinTables } from "../../src/library/table/join/join-tables.js";

describe("joinReport", () => {
  it("announces the 201 rows of Module 1: one of 200 addresses stands twice in the voter file", () => {
    const report = joinReport(loadDataset("sign-up-list"), loadDataset("voter-rows"), "email");
    expect(report).toMatchObject({ leftRows: 200, rightRows: 201, matched: 200, leftOnly: 0, rightOnly: 0 });
    expect(report).toMatchObject({
      duplicatedLeft: 0,
      duplicatedRight: 1,
      innerRows: 201,
      leftJoinRows: 201,
    });
    expect(report.duplicatedRightExamples).toEqual([{ key: "person.087@example.org", rows: 2 }]);
    expect(report.summary).toContain("1 key repeats: a join of 200 and 201 rows gives 201");
  });

  it("finds what is left over between two elections: 3,104 codes match, 48 and 56 do not", () => {
    const returns = loadDataset("county-presidential");
    const year = (wanted: number) =>
      returns
        .params({ wanted })
        .filter((row: { year: number }, $: { wanted: number }) => row.year === $.wanted);
    const report = joinReport(year(2020), year(2024), "fips");
    expect([report.matched, report.leftOnly, report.rightOnly]).toEqual([3104, 48, 56]);
    expect(report.leftOnlyExamples[0]).toBe("02901");
  });

  it("speaks of one as of one", () => {
    const { summary } = joinReport({ id: ["a", "b"] }, { id: ["a"] }, "id");
    expect(summary).toContain("1 key matches; 1 is only in the left table and 0 only in the right.");
    expect(summary).toContain("a join of 2 and 1 row gives 1,");
  });

  it("counts exactly the rows that a join gives", () => {
    const key = fc.constantFrom<unknown>(1, 2, "1", "2", true, null, undefined, Number.NaN, 1n, "");
    const keys = fc.array(key, { maxLength: 12 });
    fc.assert(
      fc.property(keys, keys, (left, right) => {
        const a = table({ key: left, a: left.map((_, row) => row) });
        const b = table({ key: right, b: right.map((_, row) => row) });
        const report = joinReport(a, b, "key");
        expect(report.innerRows).toBe(joinTables(a, b, { key: "key" }).rows.numRows());
        expect(report.leftJoinRows).toBe(joinTables(a, b, { key: "key", keep: "left" }).rows.numRows());
      }),
    );
  });

  it("warns when numbers meet text, because then nothing can match", () => {
    const report = joinReport({ fips: [1001, 26121] }, { fips: ["01001", "26121"] }, "fips");
    expect(report.matched).toBe(0);
    expect(report.summary).toContain(
      'Nothing can match: "fips" is a number on the left and text on the right.',
    );
  });

  it.each([
    ["a space behind", "Wake ", "Wake"],
    ["capitals", "WAKE", "Wake"],
    ["a space that does not break", "New\u00a0Hanover", "New Hanover"],
    ["two ways to store a letter", "Doña", "Don\u0303a"],
    ["a mark that nobody sees", "Wake\u200b", "Wake"],
    ["zeros in front", "037183", "37183"],
    ["a dash", "MI–05", "MI-05"],
    ["an apostrophe of a spreadsheet", "'007", "7"],
    ["a number that was text of another program", "37183.0", "37183"],
    ["the marks of a phone", "+1 (313) 555-0142", "3135550142"],
    ["the country in front of a phone", "13135550142", "313.555.0142"],
    ["the way in which a day is written", "11/23/2026", "2026-11-23"],
    ["a word for the month", "Nov 23, 2026", "23.11.2026"],
  ])("counts keys that miss each other only by %s", (_what, left, right) => {
    const report = joinReport({ key: [left, "b", "c"] }, { key: [right, "b", "d"] }, "key");
    expect([report.matched, report.nearMatches]).toEqual([1, 1]);
    expect(report.summary).toContain("1 key of the left table nearly matches one of the right: look at how");
  });

  it.each(["N/A", "NULL", "-", " null "])("says that %j on both sides joins whom nobody knows", (word) => {
    const { summary } = joinReport({ id: [word, word, "b"] }, { id: [word, word, "b"] }, "id");
    expect(summary).toContain(`The key "${word}" stands for "not known", and matches itself`);
    expect(joinReport({ id: [word, "b"] }, { id: ["b"] }, "id").summary).not.toContain("not known");
  });

  it("gives at most five examples, counts rows without a key, and cannot be changed", () => {
    const report = joinReport({ id: [1, 2, 3, 4, 5, 6, null] }, { id: [9, null, null] }, "id");
    expect(report.leftOnlyExamples).toEqual([1, 2, 3, 4, 5]);
    expect(report).toMatchObject({
      leftOnly: 6,
      rightOnly: 1,
      missingLeft: 1,
      missingRight: 2,
      leftJoinRows: 7,
    });
    expect(report.summary).toContain(
      "1 row on the left and 2 rows on the right have no key and match nothing.",
    );
    expect(Object.isFrozen(report)).toBe(true);
    expect(Object.isFrozen(report.leftOnlyExamples)).toBe(true);
    expect(Object.isFrozen(report.duplicatedRightExamples)).toBe(true);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("names the key that one of the tables lacks", () => {
    expect(() => joinReport({ email: ["a"] }, { mail: ["a"] }, "email")).toThrow(
      /no column called "email"\. Did you mean "mail"\?/,
    );
  });
});
