import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

/** What a command writes when the file is read into memory, and when DuckDB reads it where it lies. */
async function bothWays(words: readonly string[], written: readonly string[]): Promise<[unknown, unknown]> {
  const answers: unknown[] = [];
  for (const engine of [[], ["--engine", "duckdb"]]) {
    const { exitCode, output, errors } = await desk.run([...words, ...engine, "--force"]);
    answers.push({
      exitCode,
      output,
      errors,
      files: exitCode === 0 ? written.map((name) => desk.read(name)) : [],
    });
  }
  return [answers[0], answers[1]];
}

const cell = fc.constantFrom(
  ...[
    "0.0",
    "-0",
    "007",
    "1,234",
    "12%",
    "−4",
    "-5",
    "- 5",
    "+3",
    "+19195551234",
    "1e-7",
    ".5",
    "5.",
    "NA",
    "",
    " ",
    "TRUE",
    "no",
  ],
  ...[
    "=1+1",
    "'=1+1",
    "@ada",
    "-",
    "O'Brien",
    'the "Bo"',
    "a;=b",
    "a|b",
    "a\tb",
    "two\nlines",
    "é",
    "\u00a0",
    "\uFEFFx",
    "x,-y",
    "'",
    "''=a",
  ],
);
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const commands: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["assign", "list.csv", "--arms", "control,text", "--seed", "3", "--id", "left", "--out", "out.csv"],
    ["out.csv"],
  ],
  [
    [
      "assign",
      "list.csv",
      "--arms",
      "control,text",
      "--seed",
      "3",
      "--blocks",
      "pair,half",
      "--out",
      "out.csv",
    ],
    ["out.csv"],
  ],
  [
    ["split", "list.csv", "--seed", "1", "--train", "train.csv", "--test", "test.csv"],
    ["train.csv", "test.csv"],
  ],
  [
    ["split", "list.csv", "--seed", "1", "--strata", "half", "--train", "train.csv", "--test", "test.csv"],
    ["train.csv", "test.csv"],
  ],
  [
    ["split", "list.csv", "--seed", "1", "--train", "train.tsv", "--test", "test.tsv"],
    ["train.tsv", "test.tsv"],
  ],
  [["assign", "list.csv", "--arms", "control,text", "--seed", "3", "--out", "-"], []],
];

describe("a list that is written again", () => {
  it("is the same, letter by letter, whoever reads it: every cell as it was written, formulas guarded", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 4, maxLength: 9 }),
        fc.constantFrom(...commands),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom<BufferEncoding>("utf8", "utf16le"),
        async (rows, [words, written], end, encoding) => {
          const lines = rows.map((row, i) => [...row.map(quoted), i % 2, "x"].join(","));
          const text = ["left,zip,note,pair,half", ...lines].join(end) + end;
          desk.put("list.csv", Buffer.from(text, encoding));
          const [memory, large] = await bothWays(words, written);
          expect(large).toEqual(memory);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("asks about a point that may stand before thousands in the same words", async () => {
    desk.put("list.csv", "place,doors\nA,1.200\nB,980\nC,1.300\n");
    const words = ["assign", "list.csv", "--arms", "control,text", "--seed", "3", "--out", "out.csv"];
    const [memory, large] = await bothWays(words, ["out.csv"]);
    expect(large).toEqual(memory);
    expect(JSON.stringify(memory)).toMatch(/1\.234.*--locale de/);
  });

  it("keeps the numbers of a file as they are written, and gives decimal commas a point", async () => {
    desk.put("list.csv", "share;doors;name\n0,50;1.200;a,b\n12,0;7;=c\n");
    const words = ["assign", "list.csv", "--arms", "control,text", "--seed", "3", "--out", "out.csv"];
    const [memory, large] = await bothWays(words, ["out.csv"]);
    expect(large).toEqual(memory);
    expect(desk.read("out.csv")).toBe(
      'share,doors,name,assignment\r\n0.5,1200,"a,b",text\r\n12,7,\'=c,control\r\n',
    );
    desk.put("list.csv", 'share,doors,yes\n0.50,"1,200",TRUE\n0.0,-0,false\n');
    expect((await bothWays(words, ["out.csv"]))[0]).toEqual((await bothWays(words, ["out.csv"]))[1]);
    expect(desk.read("out.csv")).toBe(
      'share,doors,yes,assignment\r\n0.50,"1,200",TRUE,text\r\n0.0,-0,false,control\r\n',
    );
  });

  it("gets the same scores", async () => {
    const people = Array.from({ length: 400 }, (_, i) =>
      [
        i,
        i % 7 === 0 ? "" : 18 + ((i * 37) % 70),
        ["DEM", "REP", "UNA"][i % 3],
        (i * 29) % 100 < 40 + (i % 50) ? 1 : 0,
      ].join(","),
    );
    desk.put("people.csv", `id,age,party,voted\n${people.join("\n")}\n`);
    expect(
      (
        await desk.run([
          "fit",
          "people.csv",
          "--outcome",
          "voted",
          "--predictors",
          "age,party",
          "--out",
          "model.json",
          "--force",
        ])
      ).exitCode,
    ).toBe(0);
    const [memory, large] = await bothWays(
      ["score", "people.csv", "--model", "model.json", "--out", "scored.csv"],
      ["scored.csv"],
    );
    expect(large).toEqual(memory);
  });
});
