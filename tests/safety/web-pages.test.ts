import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { scanFiles } from "../../src/library/safety/scan/scan-files.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "web-pages-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function scanned(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const [file] = await scanFiles(path);
  const found = (file?.findings ?? []).filter(({ share }) => share > 0);
  return {
    found: found.map(({ column, kind }) => `${column}: ${kind}`),
    kinds: [...new Set(found.map(({ kind }) => kind))].sort(),
    skipped: file?.skipped,
  };
}

const NAMES = ["Unit", "Tenant", "Cell"];
const FIRST = ["Thandeka", "Marisol", "Kwame", "Ingrid", "Bao", "Fatima", "Declan", "Rosalind"];
const LAST = ["Okafor", "Villanueva", "Nguyen", "O'Malley", "Haddad", "Lindqvist", "Tanaka", "Dlamini"];
const ROWS = FIRST.map((first, i) => [`${i + 1}B`, `${first} ${LAST[i]}`, `(919) 555-${2040 + i * 37}`]);
const EXPECTED = ["Tenant: name", "Cell: phone"];

/** Rows as elements of these names. */
const drawn = (row: string, cell: string, head = cell, rows: readonly string[][] = ROWS): string =>
  [NAMES, ...rows]
    .map((cells, i) => {
      const tag = i === 0 ? head : cell;
      return `<${row}>${cells.map((text) => `<${tag}>${text}</${tag.split(" ")[0]}>`).join("")}</${row.split(" ")[0]}>`;
    })
    .join("\n");
const TABLE = `<table>${drawn("tr", "td", "th")}</table>`;
const plain = (body: string): string => `<!DOCTYPE html><html><body>${body}</body></html>`;
const withoutEnds = (text: string): string => text.replaceAll(/<\/t[dhr]>/g, "");

describe("people in a table of a web page", () => {
  it.each([
    ["as it should be", plain(TABLE)],
    [
      "capital letters, no ends",
      plain(
        withoutEnds(TABLE)
          .toUpperCase()
          .replaceAll(/TENANT|UNIT|CELL/g, (name) => name[0] + name.slice(1).toLowerCase()),
      ),
    ],
    ["bold words that never end", plain(`<table>${withoutEnds(drawn("tr", "td><b"))}</table>`)],
    ["a fragment", `<div class="wrap">${TABLE}</div>`],
    [
      "below its encoding, as Excel's exports begin",
      `<meta http-equiv="Content-Type" content="text/html; charset=utf-8">${TABLE}`,
    ],
    ["below a comment with > in it", `<!-- made by tool > 1 -->\n${plain(TABLE)}`],
    [
      "XHTML",
      `<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD" "x">\n<html xmlns="http://www.w3.org/1999/xhtml"><body>${TABLE}</body></html>`,
    ],
    [
      "styles and programs above it",
      `<html><head><style>td>p{}</style><script>var a = "<table><tr><td>"; if (a<b) {}</script></head>${TABLE}</html>`,
    ],
    ["attributes with > in them", plain(TABLE.replaceAll("<td>", '<td data-x="a>b" class=x>'))],
    ["a comment in a row", plain(TABLE.replaceAll("<tr>", "<tr><!-- <td>x</td> -->"))],
    [
      "entities",
      plain(
        TABLE.replaceAll(/[a-z'](?=[^<>]*<\/td>)/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`),
      ),
    ],
    ["in a table that only places it", plain(`<table><tr><td>Menu</td><td>${TABLE}</td></tr></table>`)],
    [
      "a cell over two rows before each",
      plain(
        `<table><tr><th>Block</th>${NAMES.map((name) => `<th>${name}</th>`).join("")}</tr>${ROWS.map((row, i) => `<tr>${i % 2 === 0 ? "<td rowspan=2>A</td>" : ""}${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
      ),
    ],
    [
      "a cell over two columns",
      plain(`<table><tr><td colspan="3">Tenants</td></tr>${drawn("tr", "td")}</table>`),
    ],
    [
      "fields in the cells",
      plain(
        `<table>${drawn(
          "tr",
          "td",
          "th",
          ROWS.map((row) => row.map((cell) => `<input type=text value="${cell}">`)),
        )}</table>`,
      ),
    ],
    [
      "elements with roles",
      plain(
        `<div role="grid">${drawn('div role="row"', 'span role="gridcell"', 'span role="columnheader"')}</div>`,
      ),
    ],
    ["blocks alone", plain(`<div>${drawn('div class="row"', "div")}</div>`)],
  ])("are found as in any other table: %s", async (_how, page) => {
    expect((await scanned("page.html", page)).found).toEqual(expect.arrayContaining(EXPECTED));
  });

  it("are found in forms with what is filled in, in lists of choices and in labeled lines", async () => {
    const form = ROWS.map(
      (row) =>
        `<p>${row.map((cell, i) => `<label>x</label><input name="${NAMES[i]}" value="${cell}">`).join("")}</p>`,
    ).join("");
    expect((await scanned("form.html", plain(`<form>${form}</form>`))).found).toEqual(
      expect.arrayContaining(EXPECTED),
    );
    const choices = ROWS.map((row) => `<option value="${row[0]}">${row[1]}</option>`).join("");
    expect((await scanned("choice.html", plain(`<select name="who">${choices}</select>`))).kinds).toEqual([
      "name",
    ]);
    const cards = ROWS.map(
      (row) => `<ul>${row.map((cell, i) => `<li><b>${NAMES[i]}</b>: ${cell}</li>`).join("")}</ul>`,
    ).join("");
    expect((await scanned("cards.html", plain(cards))).found).toEqual(expect.arrayContaining(EXPECTED));
  });

  it.each([
    ["a link", '<p>Write <a href="mailto:ana%40example.org?subject=x">us</a></p>', ["email"]],
    ["a comment", "<p>Hi</p><!-- from ana@example.org -->", ["email"]],
    ["a program", '<script>var people = ["ana@example.org"];</script><p>Hi</p>', ["email"]],
    ["words at the pointer", '<p title="call (919) 555-0142">Hi</p>', ["phone"]],
    ["a caption", "<table><caption>ana@example.org</caption><tr><td>1</td></tr></table>", ["email"]],
    [
      "nothing of anybody",
      "<h1>Turnout</h1><table><tr><th>precinct<th>votes<tr><td>12<td>340<tr><td>13<td>288</table>",
      [],
    ],
  ])("are found around it: %s", async (_where, body, kinds) => {
    expect((await scanned("page.html", plain(body))).kinds).toEqual(kinds);
  });
});

describe("people in XML and in documents", () => {
  const record = (row: readonly string[]): string =>
    `<row>${row.map((cell, i) => `<${NAMES[i]}>${cell}</${NAMES[i]}>`).join("")}</row>`;
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([NAMES, ...ROWS]), "List");
  const asBook = (bookType: "fods" | "xlml"): Uint8Array =>
    new Uint8Array(write(workbook, { type: "buffer", bookType }) as Buffer);

  it.each<[string, string | Uint8Array]>([
    ["records.xml", `<?xml version="1.0"?><list>${ROWS.map(record).join("\n")}</list>`],
    [
      "attributes.xml",
      `<list>${ROWS.map((row) => `<row ${row.map((cell, i) => `${NAMES[i]}="${cell}"`).join(" ")}/>`).join("\n")}</list>`,
    ],
    ["excel-2003.xls", asBook("xlml")],
    ["one-file.fods", asBook("fods")],
  ])("are found: %s", async (name, content) => {
    const { found } = await scanned(name, content);
    for (const one of EXPECTED) expect(found.some((each) => each.endsWith(one))).toBe(true);
  });

  it("are found in a document of Word, its letters in pieces, and what is no text in it is named", async () => {
    const rows = [NAMES, ...ROWS].map(
      (row) =>
        new TableRow({
          children: row.map(
            (cell) =>
              new TableCell({
                children: [
                  new Paragraph({ children: [new TextRun(cell.slice(0, 2)), new TextRun(cell.slice(2))] }),
                ],
              }),
          ),
        }),
    );
    const sections = [{ children: [new Paragraph("Tenants"), new Table({ rows })] }];
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections })));
    const found = await scanned("list.docx", bytes);
    expect(found.found).toEqual(expect.arrayContaining(EXPECTED));
    expect(found.skipped).toBeUndefined();
    const pictured = zipSync({ ...unzipSync(bytes), "word/media/a.png": strToU8("\u0089PNG", true) });
    expect((await scanned("list.docx", pictured)).skipped).toMatch(/word\/media\/a\.png: This is a picture/);
  });

  it("are no reason to read a list whose first name is in angle brackets as markup", async () => {
    const text = "<NAME>,<EMAIL>\nAna Lopez,ana@example.org\nBo Chen,bo@example.org\n";
    expect((await scanned("list.txt", text)).kinds).toContain("email");
  });

  it("are not looked for in elements that lie thousands deep", async () => {
    expect((await scanned("deep.xml", `<?xml version="1.0"?>${"<a>".repeat(5000)}x</a>`)).skipped).toMatch(
      /too deep/,
    );
    const page = plain(`${"<div>".repeat(5000)}${TABLE}`);
    expect((await scanned("deep.html", page)).found).toEqual(expect.arrayContaining(EXPECTED));
  });
});
