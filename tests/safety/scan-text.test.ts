import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";
import { scanText } from "../../src/library/safety/scan/scan-text.js";

const found = (text: string, format: "csv" | "json" | "notebook" | "text"): string[] =>
  scanText(text, format).map(({ part, column, kind }) => `${part} / ${column}: ${kind}`);

describe("scanText", () => {
  it("reads commas, semicolons and tabs, with a byte order mark and quoted line breaks", () => {
    const expected = ["table / mail: email", "table / phone: phone"];
    expect(found('\uFEFFmail,phone\r\n"ana@example.org","313-555-0142\n"\r\n', "csv")).toEqual(expected);
    expect(found("mail;phone\nana@example.org;313-555-0142", "csv")).toEqual(expected);
    expect(found("mail\tphone\nana@example.org\t313-555-0142", "csv")).toEqual(expected);
  });

  it("reads a file without a header row, and shows nothing of its first line", () => {
    const findings = scanText("ana@example.org,313-555-0142\nbo@example.org,313-555-0143", "csv");
    expect(findings.map(({ column, kind, share }) => [column, kind, share])).toEqual([
      ["column 1", "email", 1],
      ["column 2", "phone", 1],
    ]);
    expect(JSON.stringify(findings)).not.toContain("ana@");
  });

  it("reads records, nested records and columns of JSON", () => {
    expect(found('[{"person": {"email": "ana@example.org"}, "n": 1}]', "json")).toEqual([
      "table / person.email: email",
    ]);
    expect(found('{"meta": 1, "rows": [{"email": "ana@example.org"}]}', "json")).toContain(
      "table / email: email",
    );
    expect(found('{"email": ["ana@example.org"], "n": [1]}', "json")).toEqual(["table / email: email"]);
    expect(found('"ana@example.org"', "json")).toEqual(["table / value: email"]);
  });

  it("finds people whose e-mail, phone or name is the name of a column, and shows nothing of them", () => {
    const keyed = [
      '{"ana@example.org": [1, 2], "bo@example.org": [0, 0]}',
      '[{"ana@example.org": 1}, {"bo@example.org": 2}]',
      '{"people": {"ana@example.org": {"went": true}, "bo@example.org": {"went": false}}}',
      '{"+1 313-555-0142": "yes", "+1 313-555-0143": "no"}',
    ];
    for (const text of keyed) {
      const findings = scanText(text, "json");
      expect(
        findings.map(({ kind }) => kind).every((kind) => kind === "email" || kind === "phone"),
        text,
      ).toBe(true);
      expect(findings.length, text).toBe(2);
      expect(JSON.stringify(findings)).not.toMatch(/ana@|bo@|555/);
    }
    const shifts = {
      shift: ["Sat", "Sun", "Mon"],
      "Maria Stone": ["x", "", "x"],
      "Ana Diaz": ["", "x", ""],
    };
    expect(scanPersonalData(shifts).map(({ column, kind }) => [column, kind])).toEqual([
      ["column 2 (••••• •••••)", "name"],
      ["column 3 (••• ••••)", "name"],
    ]);
  });

  it("takes candidates above their votes, and members of a legislature above theirs, for no private people", () => {
    const votes = { precinct: ["1", "2"], "Gretchen Whitmer": [100, 80], "Tudor Dixon": [90, 95] };
    const bills = { bill: ["HB 1", "HB 2"], "Ana Diaz": ["yes", "no"], "Bo Lee": ["no", "no"] };
    expect([scanPersonalData(votes), scanPersonalData(bills)]).toEqual([[], []]);
  });

  it("reads sources and outputs of a notebook, each as its own part", () => {
    const notebook = {
      cells: [
        { cell_type: "markdown", source: ["# List\n", "ask ana@example.org"] },
        {
          cell_type: "code",
          source: "show(rows)",
          outputs: [{ data: { "text/plain": ["call 313-555-0142 first"] } }],
        },
      ],
    };
    expect(found(JSON.stringify(notebook), "notebook")).toEqual([
      "cell 1 source / text: email",
      "cell 2 output / text: phone",
    ]);
    expect(() => scanText("{}", "notebook")).toThrow("no Jupyter notebook");
  });

  it("quotes nothing of a file that it cannot read", () => {
    expect(() => scanText('{"email": ana@example.org}', "json")).toThrow("not valid JSON");
    expect(() => scanText('{"email": ana@example.org}', "json")).not.toThrow(/ana@/);
  });

  it("never falls over a text, and never lets an address through", () => {
    const format = fc.constantFrom("csv" as const, "text" as const);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.stringMatching(/^[a-z]{6,9}$/),
        format,
        (noise, name, kind) => {
          expect(JSON.stringify(scanText(`${noise}\n${name}@example.org,x\n`, kind))).not.toContain(name);
        },
      ),
    );
    expect(found('[{"__proto__": {"email": "ana@example.org"}}]', "json")).toEqual([
      "table / __proto__.email: email",
    ]);
    expect(scanText("", "csv")).toEqual([]);
  });
});
