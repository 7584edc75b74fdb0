import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { scanFiles } from "../../src/library/safety/scan/scan-files.js";
import { type Desk, openDesk } from "./run-here.js";

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

const COLUMNS = [
  "ncid",
  "first_name",
  "last_name",
  "house_num",
  "street_name",
  "full_phone_number",
  "birth_year",
  "party_cd",
];
const FIRST = ["Ana", "Maria", "James", "Linda", "Robert", "Patricia", "John", "Jennifer"];
const LAST = ["Lopez", "Smith", "Johnson", "Garcia", "Brown", "Davis", "Miller", "Wilson"];

/** 200 invented people as a state's file has them, every cell in quotation marks. */
function voters(delimiter: string): string {
  const rows = Array.from({ length: 200 }, (_, i) => [
    `AA${100_000 + i}`,
    FIRST[i % 8] ?? "",
    LAST[(i * 3) % 8] ?? "",
    String(100 + i),
    ["MAIN ST", "OAK AVE", "ELM RD"][i % 3] ?? "",
    `919555${String(100 + i).padStart(4, "0")}`,
    String(1940 + (i % 60)),
    ["DEM", "REP", "UNA"][i % 3] ?? "",
  ]);
  return [COLUMNS, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join("\r\n");
}

/** The same as a web page, as some tools write what they call Excel. */
function asWebPage(list: string): string {
  const row = (line: string, cell: string): string =>
    `<tr>${line
      .split("\t")
      .map((text) => `<${cell}>${text.slice(1, -1)}</${cell}>`)
      .join("")}</tr>`;
  const [names = "", ...rows] = list.split("\r\n");
  return `<html><body><table border=1>${row(names, "th")}\n${rows.map((line) => row(line, "td")).join("\n")}</table></body></html>`;
}

const found = (scanned: Awaited<ReturnType<typeof scanFiles>>): unknown =>
  scanned.map(({ findings }) => findings.map(({ column, kind, share }) => [column, kind, share]));

describe("a list of people under any name", () => {
  it.each([
    ["voters.txt", "\t"],
    ["voters.txt", ","],
    ["voters.txt", "|"],
    ["voters.txt", ";"],
    ["voters.xls", "\t"],
    ["voters", "|"],
  ])("is found as in voters.tsv: %s with %j", async (name, delimiter) => {
    desk.put("voters.tsv", voters("\t"));
    desk.put(name, voters(delimiter));
    const expected = found(await scanFiles(join(desk.folder, "voters.tsv")));
    expect(expected).toContainEqual(expect.arrayContaining([["full_phone_number", "phone", 1]]));
    expect(found(await scanFiles(join(desk.folder, name)))).toEqual(expected);
    desk.put("page.xls", asWebPage(voters("\t")));
    expect(found(await scanFiles(join(desk.folder, "page.xls")))).toEqual(expected);
    const ran = await desk.run(["scan", name, "--check"]);
    expect(ran.exitCode).toBe(6);
    expect(ran.output).toContain("full_phone_number");
  });

  it.each([
    "a.dat",
    "a.psv",
    "a.asc",
    "a.prn",
    "a.part",
    "a.tmp",
    "a.1",
    "list~",
    "list",
    "a.bak",
    "a.old",
    ".hidden",
  ])("is found in a folder, and no file is passed over: %s", async (name) => {
    desk.put(name, voters("|"));
    const ran = await desk.run(["scan", ".", "--json", "--check"]);
    expect(ran.exitCode).toBe(6);
    const { rows } = JSON.parse(ran.output) as {
      rows: { file: string; findings: { file: string; column: string }[] }[];
    };
    expect(rows.map(({ file }) => file)).toEqual([name]);
    const findings = rows.flatMap((row) => row.findings);
    expect(findings.filter(({ column }) => column === "full_phone_number").map(({ file }) => file)).toEqual([
      name,
    ]);
  });

  it("is found in UTF-16 without a mark, in Windows-1252, behind Excel's first line, and with marks that are not recognized elsewhere", async () => {
    const rows = ["contact^city", "ana@example.org^Doña", "bo@example.org^Ames"].join("\n");
    desk.put("wide.dat", Buffer.from(voters("\t"), "utf16le"));
    desk.put("windows.dat", Buffer.from(rows.replaceAll("^", ","), "latin1"));
    desk.put("excel.dat", `sep=|\r\n${rows.replaceAll("^", "|")}`);
    desk.put("caret.dat", rows);
    const scanned = await scanFiles(desk.folder);
    expect(scanned.map(({ file, findings, skipped }) => [file, findings.length > 0, skipped])).toEqual(
      ["caret.dat", "excel.dat", "wide.dat", "windows.dat"].map((file) => [file, true, undefined]),
    );
    for (const { findings } of scanned.filter(({ file }) => file !== "wide.dat"))
      expect(findings.map(({ column, kind, share }) => [column, kind, share])).toEqual([
        ["contact", "email", 1],
      ]);
  });

  it("is found with its columns in a very long file, whose pieces agree with the whole", async () => {
    const rows = Array.from({ length: 120_000 }, (_, i) => `${i},person${i}@example.org,${i % 7}`);
    desk.put("long.txt", `id,contact,ward\n${rows.join("\n")}\n`);
    desk.put("short.txt", `id,contact,ward\n${rows.slice(0, 1000).join("\n")}\n`);
    const [file] = await scanFiles(join(desk.folder, "long.txt"));
    const [short] = await scanFiles(join(desk.folder, "short.txt"));
    const found = (findings: typeof file) =>
      findings?.findings.map(({ column, kind, share }) => [column, kind, share]);
    expect(file?.skipped).toBeUndefined();
    expect(found(file)).toEqual(found(short));
    expect(found(file)).toContainEqual(["contact", "email", 1]);
    expect(file?.findings.find(({ column }) => column === "contact")?.examples).toHaveLength(3);
  });
});

describe("a form that nobody has filled in", () => {
  it("is named column by column, and passes the check", async () => {
    desk.put("form.csv", "first_name,last_name,email,ward\n,,,1\n,,,2\n");
    const { output, exitCode } = await desk.run(["scan", "form.csv", "--check"]);
    expect(output).toMatch(/email, empty/);
    expect(output).toMatch(/0 columns hold personal data\. 3 columns are made for it and empty\./);
    expect(exitCode).toBe(0);
  });
});

describe("what was not read", () => {
  const sheet = (rows: unknown[][]): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "People");
    return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  };

  it.each<[string, string, () => string | Uint8Array]>([
    [
      "a workbook that is cut off",
      "a.xlsx",
      () => sheet([["contact"], ["ana@example.org"]]).subarray(0, 2000),
    ],
    [
      "an archive that is cut off",
      "a.zip",
      () => zipSync({ "a.csv": strToU8("ana@example.org") }).subarray(0, 50),
    ],
    [
      "a picture in a document",
      "a.docx",
      () => zipSync({ "word/document.xml": strToU8("<a/>"), "word/media/1.png": strToU8("\u0089PNG", true) }),
    ],
    ["a PDF with the name of a list", "a.csv", () => "%PDF-1.7 ana@example.org"],
    ["a list with NUL between its letters", "a.csv", () => `${"contact\n".repeat(60)}a\0na@example.org\n`],
    ["JSON that was cut off", "a.json", () => '[{"contact": "ana@example.org"'],
    [
      "columns that are lined up with spaces",
      "a.prn",
      () => "NAME     CITY    ID\nLopez    Ames    1\nChen     Elko    2\n",
    ],
    [
      "names that no list knows, one a line",
      "a.txt",
      () =>
        "Zbigniew Krzyzanowski\nThandeka Mkhwanazi\nIoannis Papadimitriou\nYerlan Abdrakhmanov\nQuetzalli Tlaxcalteca\n",
    ],
    [
      "numbers of people and answers without names of columns",
      "a.csv",
      () => Array.from({ length: 9 }, (_, i) => `${230417 + i * 7919},AB,${i % 2 ? "YES" : "NO"}\n`).join(""),
    ],
    [
      "cells with no mark between them",
      "a.txt",
      () => Array.from({ length: 9 }, (_, i) => `07XY${2304178 + i * 79193}Q2024${i}Z\n`).join(""),
    ],
    ["a picture", "a.png", () => Buffer.from("\u0089PNG\r\n\u001a\n", "latin1")],
  ])("is named and never clean: %s", async (_what, name, content) => {
    desk.put("fine.csv", "votes\n12\n");
    desk.put(name, content());
    const ran = await desk.run(["scan", ".", "--check"]);
    expect(ran.output).toContain(`Not read: ${name}.`);
    expect(ran.exitCode).toBe(3);
    expect(ran.output).not.toMatch(/ana@|Lopez/);
    const alone = await desk.run(["scan", name, "--check"]);
    expect(alone.exitCode).toBe(3);
    expect(alone.output + alone.errors).not.toMatch(/ana@|Lopez/);
  });

  it("is named: links, and folders of programs, which do not count", async () => {
    desk.put("fine.csv", "votes\n12\n");
    mkdirSync(join(desk.folder, ".git"));
    const clean = await desk.run(["scan", ".", "--check"]);
    expect(clean).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining("Left out, folders of programs: .git."),
    });
    if (process.platform === "win32") return;
    symlinkSync("/etc", join(desk.folder, "elsewhere"));
    const linked = await desk.run(["scan", ".", "--check"]);
    expect(linked).toMatchObject({ exitCode: 3, output: expect.stringContaining("Not read: elsewhere.") });
  });

  it("is said of formulas without their results, beside what was found", async () => {
    const made = sheet([
      ["contact", "n"],
      ["ana@example.org", 1],
    ]);
    const { strFromU8, unzipSync } = await import("fflate");
    const parts = unzipSync(made);
    const part = "xl/worksheets/sheet1.xml";
    parts[part] = strToU8(
      strFromU8(parts[part] ?? new Uint8Array(0)).replace(
        /<c r="B2"[^>]*>.*?<\/c>/,
        '<c r="B2"><f>A2</f></c>',
      ),
    );
    desk.put("a.xlsx", zipSync(parts));
    const [file] = await scanFiles(join(desk.folder, "a.xlsx"));
    expect(file?.skipped).toMatch(/1 cell holds a formula without a result/);
    expect(file?.findings.map(({ kind }) => kind)).toEqual(["email"]);
  });
});

describe("scan - and its options", () => {
  it("let the content of standard input decide, and take what it does not say", async () => {
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([["contact"], ["ana@example.org"]]), "People");
    const bytes = new Uint8Array(write(workbook, { type: "buffer", bookType: "xlsx" }) as Buffer);
    expect((await desk.run(["scan", "-", "--check"], bytes)).exitCode).toBe(6);
    expect((await desk.run(["scan", "-", "--check"], voters("\t"))).exitCode).toBe(6);
    const odd = await desk.run(["scan", "-", "--json", "--delimiter", "%"], "n%contact\n1%ana@example.org\n");
    expect(JSON.parse(odd.output).rows).toMatchObject([{ findings: [{ column: "contact", kind: "email" }] }]);
  });
});

describe("a file in which there is nothing", () => {
  const workbook = (): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), "Sheet 1");
    return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  };
  it.each<[string, string | Uint8Array]>([
    ["nothing.csv", ""],
    ["lines.txt", "\n \r\n\t\n"],
    ["mark.csv", "\u{FEFF}"],
    ["list.json", " [ ]\n"],
    ["object.json", "{}"],
    ["sheet.xlsx", workbook()],
    ["archive.zip", zipSync({})],
    ["packed.zip", zipSync({ "list.csv": strToU8("") })],
  ])("is named and not called free of personal data: %s", async (name, content) => {
    desk.put(name, content);
    const alone = await desk.run(["scan", name]);
    expect(alone.errors).toMatch(/there was nothing to read/);
    expect([alone.exitCode, alone.output]).toEqual([3, ""]);
    desk.put("votes.csv", "votes\n12\n");
    const both = await desk.run(["scan", name, "votes.csv", "--check"]);
    expect(both.output).toContain(`Not read: ${name}.`);
    expect(both.exitCode).toBe(3);
  });

  it("is named in a folder too, and a link to nowhere has a sentence", async () => {
    desk.put("gone.csv", "");
    expect((await desk.run(["scan", ".", "--check"])).exitCode).toBe(3);
    // What keeps a folder in git or makes a package of it never was a list: there is not one byte in it.
    for (const [name, content] of [
      ["code/.gitkeep", ""],
      ["code/__init__.py", ""],
      ["code/run.py", "1\n"],
      ["code/in.zip", zipSync({ "a/__init__.py": strToU8(""), "run.py": strToU8("1\n") })],
    ] as const) {
      mkdirSync(join(desk.folder, "code"), { recursive: true });
      desk.put(name, content);
    }
    const code = await desk.run(["scan", "code", "--check"]);
    expect([code.exitCode, code.errors]).toEqual([0, ""]);
    expect(code.output).toContain("Empty, not one byte in it: code/.gitkeep, code/__init__.py.");
    desk.put("code/list.csv", "");
    expect((await desk.run(["scan", "code", "--check"])).exitCode).toBe(3);
    expect((await desk.run(["scan", "code/.gitkeep", "--check"])).exitCode).toBe(3);
    if (process.platform === "win32") return;
    symlinkSync("nowhere.csv", join(desk.folder, "link.csv"));
    const link = await desk.run(["scan", "link.csv"]);
    expect(link.errors).toContain('"link.csv" is a link, and what it leads to is not there.');
  });
});
