import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { read } from "xlsx";
import { csvLines } from "../../src/library/table/write/csv-lines.js";
import { toCSV } from "../../src/library/table/write/to-csv.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const SEPARATORS = { comma: 44, semicolon: 59, tab: 9, bar: 124 } as const;
const office = spawnSync("soffice", ["--version"], { encoding: "utf8" }).status === 0;

/** The formulas of each file that LibreOffice opened with a separator, with whatever it made of them. */
function formulasIn(texts: readonly string[], separator: number): string[][] {
  const folder = temporaryFolder();
  // One start of LibreOffice for all of them.
  const files = texts.map((text, i) => {
    const path = join(folder, `list${i}.csv`);
    writeFileSync(path, text);
    return path;
  });
  const { stderr } = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
      "--headless",
      // Separator, quotation mark, UTF-8, first line 1; cells that look like formulas are evaluated.
      `--infilter=CSV:${separator},34,76,1,,0,false,true,false,false,false,0,true`,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      folder,
      ...files,
    ],
    { encoding: "utf8", timeout: 100_000 },
  );
  return files.map((file) => {
    const book = read(readFileSync(file.replace(/csv$/, "xlsx")), { cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ""];
    if (sheet === undefined) throw new Error(`LibreOffice gave no sheet: ${stderr}`);
    return Object.entries(sheet).flatMap(([place, cell]: [string, { f?: string }]) =>
      cell.f === undefined ? [] : [`${place}: ${cell.f}`],
    );
  });
}

const formulas = ["=3+39", "+3+39", "-3+39", "@SUM(3)", "＝3+39", '=HYPERLINK("http://127.0.0.1:9/")'];
const before = [
  "",
  " ",
  "\0",
  "\t",
  "\n",
  "\r",
  "x;",
  "x\t",
  "x|",
  "x\n",
  "x,",
  'x;"',
  "x; ",
  "x;\0",
  "'x;",
  '"',
  ";;",
  "\n\n",
];
const cells = before.flatMap((start) => formulas.map((formula) => start + formula));

if (office)
  describe("a guarded list in LibreOffice (soffice)", { timeout: 240_000 }, () => {
    const raw = cells.map((cell) => `7,"${cell.replaceAll('"', '""')}"`).join("\r\n");
    const list = { id: cells.map((_, i) => i), note: cells, first: [...cells].reverse() };
    const guarded = [
      toCSV(list),
      toCSV({ note: cells, change: cells.map(() => -5) }),
      toCSV({ [cells[0] ?? ""]: [1], "x;=3+39": [2] }),
      csvLines([cells.map((_, i) => i), cells], "\t"),
    ];

    it.each(Object.entries(SEPARATORS))("runs nothing when it splits at each %s", (name, separator) => {
      const [unguarded = [], ...kept] = formulasIn([raw, ...guarded], separator);
      // They would run, if they were not guarded: so the next line can fail.
      if (name !== "bar") expect(unguarded.length).toBeGreaterThan(3);
      expect(kept).toEqual([[], [], [], []]);
    });
  });

if (!office) it("skipped: this computer has no LibreOffice (soffice) to open a guarded list in", () => {});
