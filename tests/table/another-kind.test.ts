import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { importTable } from "../../src/library/engine/tables/import-table.js";
import { openDuckDB, parseCSV, readCSV } from "../../src/library/index.js";

const folder = mkdtempSync(join(tmpdir(), "another-kind-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string): string {
  const file = join(folder, "list.txt");
  writeFileSync(file, text);
  return file;
}

const calendar =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Canvass, north\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const others: readonly (readonly [string, string, RegExp])[] = [
  ["a calendar", calendar, /is a calendar \(iCalendar\)/],
  ["contact cards", "BEGIN:VCARD\nFN:Somebody\nTEL:1\nEND:VCARD\n", /is a file of contact cards \(vCard\)/],
  [
    "inserts",
    "INSERT INTO people VALUES (1, 'A');\nINSERT INTO people VALUES (2, 'B');\n",
    /is a text in SQL/,
  ],
  [
    "a dump with its comments",
    "--\n-- A database, dumped\n--\n\nSET x = 0;\n\nCREATE TABLE people (id int, name text);\n",
    /is a text in SQL/,
  ],
  ["a question", "SELECT id, name\nFROM people\nWHERE a, b;\n", /is a text in SQL/],
  [
    "an e-mail",
    "From: a@example.org\nTo: b@example.org,\n c@example.org\nSubject: The list\n\nDear all,\nhere it is.\n",
    /is an e-mail/,
  ],
  [
    "a document in LaTeX",
    "\\documentclass{article}\n\\begin{document}\na & b\n\\end{document}\n",
    /in LaTeX/,
  ],
  ["settings", "; of the server\n[server]\nhost = localhost\nport = 80\n", /a file of settings/],
  ["settings in TOML", 'title = "x"\n\n[[owner]]\nname = "A, B"\n', /a file of settings/],
  ["a program", "import { show } from 'x';\n\nfunction f(a, b) {\n  return a;\n}\n", /source of a program/],
  ["a program in Python", "import pandas as pd\n\nprint(f(1, 2))\n", /source of a program/],
  ["a script", "#!/bin/sh\necho a, b\n", /source of a program/],
  ["fields, one a line", "Name: A\nTown: X\n\nName: B\nTown: Y\n", /one field on each line/],
  ["a list in YAML", "- a: 1\n  b: 2\n- a: 3\n  b: 4\n", /one field on each line/],
  ["a table in Markdown", "| id | votes |\n|:---|------:|\n| 1 | 5 |\n", /has a line of dashes/],
  ["a table in Markdown without outer bars", "id | votes\n---|---:\n1 | 5\n", /has a line of dashes/],
  ["what psql prints", " id | votes \n----+-------\n  1 |     5\n(1 row)\n", /has a line of dashes/],
  [
    "what mysql prints",
    "+----+---+\n| id | v |\n+----+---+\n|  1 | 5 |\n+----+---+\n",
    /has a line of dashes/,
  ],
  ["what sqlcmd prints", "id,votes\n--,-----\n1,5\n2,7\n", /has a line of dashes/],
  ["what sqlplus prints", "  ID  VOTES\n---- ------\n   1      5\n", /has a line of dashes/],
];

describe("a text that is no table of delimited cells", () => {
  it.each(others)("is called what it is, and not read: %s", async (_, text, says) => {
    const file = write(text);
    expect(() => readCSV(file)).toThrow(says);
    expect(() => parseCSV(text)).toThrow(says);
    const engine = await openDuckDB();
    await expect(importTable(engine, { file, into: "list" })).rejects.toThrow(says);
    await engine.close();
  });

  it.each([
    ["columns that are called as words of SQL", "select,from,to\n1,2,3\n"],
    ["a title that begins as a statement", "Insert,Into\n1,2\n"],
    ["a question of a form", "Select all that apply,Comments\nyes,I heard it from friends; they came\n"],
    ["what is to be done with a row", "Delete from list,Copy sent from office,Insert into VAN\n1,2,3\n"],
    ["columns of a list of e-mails", "From,To,Subject,Date\na,b,c,2026-01-01\n"],
    ["a row of which nothing is known", "id,votes\n--,--\n1,5\n"],
    ["a mark for not known in each cell of a later row", "id,votes\n1,5\n---,---\n"],
    ["columns that are called as words of a program", "from,import,def,function\nx,y,1,2\n"],
    ["brackets and equal signs", "[id],note\n1,a = b\n"],
    ["colons in times", "time,votes\n12:00,5\n12:30,6\n"],
  ])("is none: %s", (_, text) => {
    const table = readCSV(write(text));
    expect(table.numCols()).toBeGreaterThan(1);
  });

  it("is read where it is told how", () => {
    const drawn = readCSV(write("id,votes\n---,---\n1,5\n"), { missing: ["---"] });
    expect(drawn.objects()).toEqual([
      { id: null, votes: null },
      { id: 1, votes: 5 },
    ]);
    const cut = readCSV(write("Name: A\nTown: X\nName: B\nTown: Y\n"), {
      delimiter: ":",
      header: false,
    });
    expect(cut.numRows()).toBe(4);
  });
});
