import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { unguardedText } from "../../src/library/engine/tables/unguarded-text.js";
import {
  guardDelimited,
  guardFormula,
  unguardDelimited,
  unguardFormula,
} from "../../src/library/table/write/formula-guard.js";
import { quoteText } from "../../src/library/table/write/sql-text.js";

const SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹢", "﹣", "﹦", "﹫", "−"];
const LEADS = ["", " ", "\0", "\u0007", "\u200b", "\ufeff", "\u00a0", "\u3000", "\u2028", "\u0085"];
const letters = fc.constantFrom(
  ...SIGNS,
  ...LEADS.filter((lead) => lead !== ""),
  ...["\t", "\r", "\n", ";", "|", ",", "'", '"', "a", "7", "(", "é"],
);
const texts = fc.string({ unit: letters, maxLength: 12 });

describe("the guard of a cell", () => {
  it.each(SIGNS.flatMap((sign) => LEADS.map((lead) => `${lead}${sign}cmd`)))(
    "puts an apostrophe before %j, which a spreadsheet would run",
    (text) => expect(guardFormula(text)).toBe(`'${text}`),
  );

  it.each([
    "\tx",
    "\rx",
    "\nx",
    "+cmd",
    "-1+cmd",
    "+1+2",
    "+1-2",
    "--1",
    "- 1",
    "+",
    "@ana",
    "-5)",
    "+1(2)*3",
  ])("guards %j", (text) => expect(guardFormula(text)).toBe(`'${text}`));

  it.each([
    "-",
    "+12125550100",
    "+1 (212) 555-0100",
    "+44 20 7946 0018",
    "-5",
    "+3.1",
    "-1,200",
    "-12.5%",
    "-1e-7",
  ])("leaves %j as it is: it can only be itself", (text) => expect(guardFormula(text)).toBe(text));

  it.each(["Ada", "1-2", "a=b", "", "'quoted'", "“=”", "555-0100"])("leaves %j as it is", (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(guardDelimited(text)).toBe(text);
  });

  it("is taken off again, whatever the text is", () => {
    fc.assert(fc.property(texts, (text) => unguardFormula(guardFormula(text)) === text));
  });
});

describe("the guard of a file with separators", () => {
  it.each([
    ["x;=1+1", "x;'=1+1"],
    ["x\t@SUM(1)", "x\t'@SUM(1)"],
    ["x|-1+cmd", "x|'-1+cmd"],
    ["x\n=1+1", "x\n'=1+1"],
    ['x;"=1+1', "x;'\"=1+1"],
    ["x; \0=1", "x;' \0=1"],
    ["x;-", "x;'-"],
    ["=1;=2", "'=1;'=2"],
    ["555; +12125550100", "555; +12125550100"],
    ["12;-5", "12;-5"],
    ["rate, -3 points", "rate, -3 points"],
  ])("makes %j into %j", (text, guarded) => expect(guardDelimited(text)).toBe(guarded));

  it("guards what follows a comma in a file of tabs", () => {
    expect(guardDelimited("x,=1", "\t")).toBe("x,'=1");
    expect(guardDelimited("x,-5", "\t")).toBe("x,-5");
  });

  it("leaves nothing that begins with a sign, wherever a spreadsheet splits", () => {
    const harmless = /^ *(?:-|\+\d[\d ()-]*|[+-][\d.,]+(?:e[+-]?\d+)?%?) *$/;
    fc.assert(
      fc.property(texts, (text) => {
        for (const [i, part] of guardDelimited(text)
          .split(/[;|\t\r\n]/)
          .entries()) {
          // A quotation mark at the very beginning is doubled, so that the cell begins with the mark itself.
          const run = i === 0 ? /^[\p{Z}\p{C}]*[=+\-@＝＋－＠]/u : /^[\p{Z}\p{C}"]*[=+\-@＝＋－＠]/u;
          if (!harmless.test(part)) expect(part).not.toMatch(run);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("is taken off again, whatever the text is", () => {
    for (const separator of [",", "\t"] as const)
      fc.assert(
        fc.property(texts, (text) => unguardDelimited(guardDelimited(text, separator)) === text),
        { numRuns: 3000 },
      );
  });
});

describe("the guard in DuckDB", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckDB();
  });
  afterAll(() => engine.close());

  it("is taken off as everywhere else", async () => {
    // The driver drops a byte order mark from the beginning of a text.
    const all = fc.sample(texts, { numRuns: 1500, seed: 7 }).map((text) => text.replaceAll("\ufeff", ""));
    const rows = [...all, ...all.map((text) => guardDelimited(text))];
    await engine.query("CREATE TABLE cells (i INTEGER, cell VARCHAR)");
    const values = rows.map((text, i) => `(${i}, ${inDuckDB(text)})`);
    await engine.query(`INSERT INTO cells VALUES ${values.join(", ")}`);
    const read = await engine.query(`SELECT ${unguardedText("cell")} AS cell FROM cells ORDER BY i`);
    expect(read.map(({ cell }) => cell)).toEqual(rows.map(unguardDelimited));
  });
});

/** No text of SQL can hold the sign with the number 0. */
function inDuckDB(text: string): string {
  return text
    .split("\0")
    .map((part) => quoteText(part, "duckdb"))
    .join(" || chr(0) || ");
}
