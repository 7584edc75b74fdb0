import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scanFiles } from "../../src/library/safety/scan/scan-files.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "any-form-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The kinds that are found in a file, and why a part of it was not read. */
async function scanned(name: string, content: string): Promise<{ kinds: string[]; skipped?: string }> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const [file] = await scanFiles(path);
  const kinds = (file?.findings ?? []).filter(({ share }) => share > 0).map(({ kind }) => kind);
  return {
    kinds: [...new Set(kinds)].sort(),
    ...(file?.skipped === undefined ? {} : { skipped: file.skipped }),
  };
}

const NAMES = ["Unit", "Tenant", "Cell", "Street Address"] as const;
const FIRST = ["Thandeka", "Marisol", "Kwame", "Ingrid", "Bao", "Fatima", "Declan", "Rosalind"];
const LAST = ["Okafor", "Villanueva", "Nguyen", "O'Malley", "Haddad", "Lindqvist", "Tanaka", "Dlamini"];
const STREETS = ["114 Sycamore St", "27 Alder Ct", "905 W Juniper Ave Apt 4", "3310 Mill Rd"];
const ROWS = FIRST.map((first, i) => [
  `${i + 1}B`,
  `${LAST[i]}, ${first}`,
  `(919) 555-${2040 + i * 37}`,
  STREETS[i % 4] ?? "",
]);
const RECORDS = ROWS.map((row) => Object.fromEntries(NAMES.map((name, i) => [name, row[i] ?? ""])));
const quoted = (row: readonly string[]): string => row.map((cell) => `"${cell}"`).join(",");
const CSV = [quoted(NAMES), ...ROWS.map(quoted), ""].join("\n");
const EXPECTED = ["name", "phone", "street address"];

describe("people in JSON of any form", () => {
  it.each<[string, unknown]>([
    ["records", RECORDS],
    ["columns", Object.fromEntries(NAMES.map((name, i) => [name, ROWS.map((row) => row[i])]))],
    [
      "columns by the numbers of rows",
      Object.fromEntries(NAMES.map((name, i) => [name, { ...ROWS.map((row) => row[i]) }])),
    ],
    ["rows below their names", [NAMES, ...ROWS]],
    ["rows beside their names", { columns: NAMES, index: ROWS.map((_, i) => i), data: ROWS }],
    ["rows beside records with their names", { fields: NAMES.map((name) => ({ name, type: "text" })), ROWS }],
    ["records in a page of an answer", { meta: { n: 8 }, result: { page: 1, next: null, people: RECORDS } }],
    [
      "records in records",
      [
        { turf: "A", people: RECORDS },
        { turf: "B", people: RECORDS.slice(0, 3) },
      ],
    ],
    ["records under keys of their own", Object.fromEntries(RECORDS.map((record, i) => [`k${i}`, record]))],
    ["lists in lists of lists", [[[NAMES, ...ROWS]]]],
  ])("are found as in CSV: %s", async (_form, value) => {
    expect((await scanned("list.csv", CSV)).kinds).toEqual(EXPECTED);
    expect(await scanned("list.json", JSON.stringify(value))).toEqual({ kinds: EXPECTED });
  });

  it("are found in lines of records that hold lists", async () => {
    const lines = [0, 4].map((from) => JSON.stringify({ turf: from, people: RECORDS.slice(from, from + 4) }));
    expect(await scanned("list.ndjson", lines.join("\n"))).toEqual({ kinds: EXPECTED });
  });

  it("are found in the keys, and a name that stands twice in a record is said", async () => {
    const keyed = Object.fromEntries(
      ["ana", "bo", "cy"].map((who) => [`${who}@example.org`, { went: true }]),
    );
    expect(await scanned("keys.json", JSON.stringify(keyed))).toEqual({ kinds: ["email"] });
    const twice = await scanned("twice.json", '[{"contact": "ana@example.org", "contact": ""}]');
    expect(twice.skipped).toMatch(/a name stands twice/);
    expect(twice.skipped).not.toContain("contact");
  });
});

describe("people in text that is no table", () => {
  const records = (field: (name: string, value: string) => string, begin = "", end = ""): string =>
    RECORDS.map((record) =>
      [
        ...(begin === "" ? [] : [begin]),
        ...Object.entries(record).map(([name, value]) => field(name, value)),
        ...(end === "" ? [] : [end]),
        "",
      ].join("\n"),
    ).join("\n");

  it.each([
    ["list.yaml", records((name, value) => `${name === "Unit" ? "-" : " "} ${name}: "${value}"`)],
    ["answers.txt", records((name, value) => `${name}: ${value}`)],
    ["answers.md", records((name, value) => `* **${name}:** ${value}`)],
    [
      "table.md",
      ["# Tenants", "", NAMES, NAMES.map(() => "---"), ...ROWS]
        .map((row) => (typeof row === "string" ? row : `| ${row.join(" | ")} |`))
        .join("\n"),
    ],
    ["titled.csv", `Tenants of spring\n\n${CSV}`],
  ])("are found by their labels and columns: %s", async (name, text) => {
    expect(await scanned(name, text)).toEqual({ kinds: EXPECTED });
  });

  it("are found in cards and calendars", async () => {
    const card = (at: number): string =>
      `BEGIN:VCARD\nVERSION:3.0\nN:${LAST[at]};${FIRST[at]};;;\nFN:${FIRST[at]} ${LAST[at]}\nBDAY:19${50 + at}-03-1${at}\nADR;TYPE=HOME:;;${STREETS[at % 4]};Durham;NC;;\nEND:VCARD\n`;
    const cards = await scanned("people.vcf", FIRST.map((_, at) => card(at)).join(""));
    expect(cards).toEqual({ kinds: ["birth date", "name", "street address"] });
    const event = (at: number): string =>
      `BEGIN:VEVENT\nUID:${at}\nDTSTART:20260401T090000Z\nATTENDEE;CN=${FIRST[at]} ${LAST[at]}:invalid:none\nEND:VEVENT\n`;
    expect((await scanned("shifts.ics", FIRST.map((_, at) => event(at)).join(""))).kinds).toContain("name");
  });

  it.each([
    [
      "mail.txt",
      `Hi all,\nhere they are:\n\n${FIRST.map((first, i) => `${i}B ${first} ${LAST[i]}`).join("\n")}\n\nThanks!\n`,
    ],
    [
      "late.txt",
      `${"The meeting took two hours.\n".repeat(900)}${FIRST.map((first, i) => `${first} ${LAST[i]}`).join("\n")}\n`,
    ],
    ["table.tex", ROWS.map((row) => `${row[0]} & ${row[1]} \\\\`).join("\n")],
    ["mapped.sql", ROWS.map((row) => `INSERT INTO t VALUES ('${row[0]}', '${row[3]}');`).join("\n")],
    [
      "copied.sql",
      `COPY tenants (unit, tenant) FROM stdin;\n${ROWS.map((row) => row.slice(0, 2).join("\t")).join("\n")}\n\\.\n`,
    ],
    [
      "sent.eml",
      `From: Field\nSubject: list\n\n--b1\nContent-Type: text/csv\nContent-Transfer-Encoding: base64\n\n${Buffer.from(CSV).toString("base64")}\n--b1--\n`,
    ],
    ["list.slk", `ID;PWXL;N;E\n${ROWS.map((row, i) => `C;Y${i};X1;K"${row[1]}"`).join("\n")}\nE\n`],
    ["list.dif", `TABLE\n0,1\n"EXCEL"\n${ROWS.map((row) => `1,0\n"${row[1]}"`).join("\n")}\n`],
  ])("are named where they cannot be told apart, and never clean: %s", async (name, text) => {
    expect((await scanned(name, text)).skipped).toMatch(/Look yourself|Save|not read/);
  });

  it.each([
    [
      "read.md",
      "# Names\n\nNote: Read this first.\nSee: The North Carolina Board of Elections.\n\nMay Day and New Year are days off. Will You come?\n",
    ],
    [
      "steps.yml",
      `on: push\njobs:\n${"  - name: Run Tests\n    uses: actions/checkout\n    with: { depth: 1 }\n".repeat(4)}`,
    ],
    [
      "places.txt",
      "Wake County\nOrange County\nSouth Durham\nNew Bern\nRocky Mount\nChapel Hill\nHigh Point\n",
    ],
  ])("are not seen in what holds none: %s", async (name, text) => {
    expect((await scanned(name, text)).kinds).toEqual([]);
  });
});
