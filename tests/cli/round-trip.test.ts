import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openSource } from "../../src/cli/read/open-source.js";
import { openTarget } from "../../src/cli/write/open-target.js";
import type { RowTarget } from "../../src/cli/write/row-target.js";
import { parseCSV, toCSV } from "../../src/library/index.js";
import { seenText } from "../../src/library/table/clean/unseen-marks.js";
import { openDesk, terminalOf } from "./run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

const ENDINGS = ["csv", "tsv", "json", "ndjson", "arrow", "parquet", "xlsx"] as const;

/** What texts are made of that some writer, or some reader, takes for something else. */
const PARTS = [
  ...[
    "a",
    "é",
    "e\u0301",
    "\u{1F600}",
    " ",
    "\u00a0",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\u2028",
    "\u0085",
    "\v",
    "\f",
  ],
  ...["\ufeff", "\u0007", "\u001b", "\u007f", "\u0092", "\ufffd", '"', "'", '""', ",", ";", "|", "\\N", "\\"],
  ...["=1+1", '="02134"', "+A", "-A", "@a", "'=a", "007", "1,200", "NA", "TRUE", "2027-03-01", "__proto__"],
  ...["_x0041_", "_x000D_", "&amp;", "&#65;", "<b>", "]]>", "x".repeat(3000)],
];
/** And those that a kind of file cannot hold. */
const ODD = ["\0", "\ud83d", "\udc00", "\uffff", "\ufffe"];

type Columns = Readonly<Record<string, readonly string[]>>;

/** Writes columns and reads them: what comes back, or the sentence that refuses them. */
async function roundTrip(
  ending: string,
  columns: Columns,
): Promise<Map<string, readonly unknown[]> | string> {
  const names = Object.keys(columns);
  let target: RowTarget | undefined;
  try {
    target = await openTarget(terminalOf(desk.folder), `rows.${ending}`, names, true);
    await target.write(columns);
    await target.finish();
    target.commit();
  } catch (error) {
    return (error as Error).message;
  } finally {
    await target?.discard();
  }
  const source = await openSource(terminalOf(desk.folder), `rows.${ending}`, { header: true });
  const table = await source.read();
  await source.close();
  return new Map(
    table.columnNames().map((name) => [name, Array.from(table.array(name) as ArrayLike<unknown>)]),
  );
}

/** What a person sees of a cell: no byte order mark, and one sign for the line ends of a workbook; nothing of a blank one. */
function seen(cell: unknown, ending: string): string {
  const text = String(cell ?? "");
  if (seenText(text) === "") return "";
  const whole = text.replace(/^\ufeff+/, "");
  return ending === "xlsx" ? whole.replace(/\r\n?/g, "\n") : whole;
}

const cells = (most: number) =>
  fc.array(
    fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
    {
      minLength: 1,
      maxLength: most,
    },
  );

describe("what is written is read as it was", () => {
  it.each(ENDINGS)("in a file of .%s, whatever stands in the cells", async (ending) => {
    const property = fc.asyncProperty(cells(30), async (made) => {
      // The first cell is a word, so that the column is one of texts.
      const words = ["some words", ...made];
      const read = await roundTrip(ending, { id: words.map((_, i) => `p${i}`), words });
      expect(read).toBeInstanceOf(Map);
      const found = (read as Map<string, readonly unknown[]>).get("words") ?? [];
      expect(found.map((cell) => seen(cell, ending))).toEqual(words.map((cell) => seen(cell, ending)));
    });
    // DuckDB is opened for each file.
    await fc.assert(property, {
      numRuns: ending === "parquet" ? 2 : 10,
      // Two ends of lines, of which the first is half of another: one was lost in a workbook.
      examples: [[["a\r\r\n", "a"]]],
    });
  });

  it.each(ENDINGS)("in a file of .%s, whatever the columns are called", async (ending) => {
    const names = PARTS.filter(
      (part) => seenText(part) !== "" && !(ending === "arrow" && part === "__proto__"),
    );
    const read = await roundTrip(
      ending,
      Object.fromEntries([["id", ["p1"]], ...names.map((name) => [name, ["w"]])]),
    );
    const looks = (name: string): string => seenText(name.normalize("NFC").replace(/\r\n?/g, "\n"));
    const found = [...(read as Map<string, unknown>).keys()].map(looks);
    expect(names.filter((name) => !found.includes(looks(name)))).toEqual([]);
  });

  it.each(ENDINGS)("in a file of .%s, or it is refused with its place", async (ending) => {
    for (const odd of ODD) {
      const words = ["some words", `a${odd}b`];
      const cell = await roundTrip(ending, { id: ["p1", "p2"], words });
      const name = await roundTrip(ending, { id: ["p1"], [`a${odd}b`]: ["w"] });
      if (typeof cell === "string") expect(cell).toMatch(/^Row 2 of column "words" (holds half|has a NUL)/);
      else expect(cell.get("words")).toEqual(words);
      if (typeof name === "string") expect(name).toMatch(/^The name of column 2 (holds half|has a NUL)/);
      else expect([...name.keys()].map(seenText)).toContain(seenText(`a${odd}b`));
    }
  });

  it("in a workbook, unless a cell is longer than one may be", async () => {
    const read = await roundTrip("xlsx", { id: ["p1"], words: ["x".repeat(32_768)] });
    expect(read).toBe(
      'Row 1 of column "words" has 32768 letters, and a cell of a workbook holds 32767. Shorten it, or write a .csv or .parquet file.',
    );
  });

  it("by toCSV and parseCSV", () => {
    fc.assert(
      fc.property(cells(10), (made) => {
        const table = { id: made.map((_, i) => `p${i}`), words: made };
        const read = parseCSV(toCSV(table), { header: true, types: { words: "text" } });
        const found = Array.from(read.array("words") as ArrayLike<unknown>);
        expect(found.map((cell) => seen(cell, "csv"))).toEqual(made.map((cell) => seen(cell, "csv")));
      }),
    );
    expect(() => toCSV({ note: ["a", "b\0"] })).toThrow('Row 2 of column "note" has a NUL');
  });
});
