import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";
import { maskValue } from "../../src/library/table/columns/mask-value.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { developmentCorpus } from "../fixtures/safety/corpus/development.js";
import { heldOutCorpus } from "../fixtures/safety/corpus/held-out.js";

/** True when the text shows no more of the value than its first and last letter or digit. */
function isMasked(value: string, example: string): boolean {
  const hidden = [...value].slice(0, 40);
  const shown = [...example];
  const inner = hidden.flatMap((sign, i) => (/[\p{L}\p{N}]/u.test(sign) && shown[i] === sign ? [i] : []));
  return inner.length <= 2;
}

describe("scanPersonalData", () => {
  it("says the column, the kind, the share of all rows, why, and what to do", () => {
    const [finding, ...rest] = scanPersonalData({
      contact: ["ana@example.org", null, "bo@example.org", "none"],
      votes: [3135550142, 3135550143, 2485550142, 7345550142],
    });
    expect(rest).toEqual([]);
    expect(finding).toEqual({
      column: "contact",
      kind: "email",
      share: 0.5,
      examples: ["a••@•••••••.••g", "b•@•••••••.••g"],
      why: "67% of the filled cells have the shape of an e-mail address.",
      advice: "Keep one copy where mail is sent; use pseudonymize when a table needs a key.",
    });
  });

  it("finds several kinds in one column of notes", () => {
    const notes = [
      "Please call 313-555-0142 after six in the evening",
      "Husband is undocumented and afraid, write to ana@example.org first",
      "Wants a yard sign and two more for the neighbors",
    ];
    expect(scanPersonalData({ notes }).map(({ kind, share }) => [kind, share])).toEqual([
      ["immigration", 1 / 3],
      ["phone", 1 / 3],
      ["email", 1 / 3],
    ]);
  });

  it("shows no value of any labelled column unmasked, in any field", () => {
    for (const table of [...developmentCorpus(4), ...heldOutCorpus(4)]) {
      const data = Object.fromEntries(table.columns.map(({ name, values }) => [name, values]));
      for (const finding of scanPersonalData(data)) {
        const values = table.columns.find(({ name }) => name === finding.column)?.values ?? [];
        for (const value of values
          .map((cell) => String(cell ?? "").trim())
          .filter((text) => /[\p{L}\p{N}]/u.test(text))) {
          expect(finding.examples, `${table.name} / ${finding.column}`).not.toContain(value);
          if (value.length >= 5) expect(finding.examples.join(" ")).not.toContain(value);
        }
      }
    }
  });

  it("masks a column name that is itself somebody's data, as in a file without a header row", () => {
    const [finding] = scanPersonalData({ "ana.lopez@example.org": ["bo@example.org"] });
    expect(finding?.column).toBe("column 1 (a••.•••••@•••••••.••g)");
  });

  it("finds a column that is made for personal data while it is still empty", () => {
    expect(scanPersonalData({ email: [], note: [] })).toEqual([
      {
        column: "email",
        kind: "email",
        share: 0,
        examples: [],
        why: "The column's name speaks of e-mail addresses; it is empty here.",
        advice: "Keep one copy where mail is sent; use pseudonymize when a table needs a key.",
      },
      expect.objectContaining({ column: "note", kind: "free text", share: 0, examples: [] }),
    ]);
  });

  it("reads numbers, empty tables and odd values without falling over", () => {
    expect(scanPersonalData({ shifts: [] })).toEqual([]);
    const odd = fc.oneof(fc.anything(), fc.string({ unit: "binary" }), fc.emailAddress(), fc.ipV6());
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 30 }), fc.string(), (values, name) => {
        const readable = values.map((value) =>
          typeof value === "object" || typeof value === "symbol" ? null : value,
        );
        for (const { share, examples, why } of scanPersonalData({ [`x${name}`]: readable })) {
          // A name such as "xVR#" speaks of people by itself.
          if (why === "it stands in the name of the column") continue;
          if (why.endsWith("it is empty here.")) {
            expect([share, examples]).toEqual([0, []]);
            continue;
          }
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(examples.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("reads 20,000 long cells of awkward text in seconds", () => {
    const awkward = [
      "1 ".repeat(1000),
      "a.".repeat(1000),
      `${"9".repeat(1500)}-`,
      "Aa ".repeat(700),
      "1.1".repeat(600),
    ];
    const started = performance.now();
    scanPersonalData({ text: Array.from({ length: 20_000 }, (_, i) => `${awkward[i % 5]}${i % 50}`) });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("the scanner on the datasets of the course", () => {
  it.each([
    ["sign-up-list", ["email email", "emailAsTyped email", "mayText contact record"]],
    ["event-attendance", ["email email"]],
    ["canvass-log", ["supportId political opinion"]],
    ["county-presidential", []],
    ["state-turnout", []],
  ] as const)("finds in %s what is there and nothing else", (name, expected) => {
    const found = scanPersonalData(loadDataset(name)).map(({ column, kind }) => `${column} ${kind}`);
    expect(found).toEqual(expected);
  });

  it.each(["bdate", "bday", "DOB", "birthdate"])("knows two birth dates by the name %s", (name) => {
    const [found] = scanPersonalData({ [name]: ["1970-01-01", "1985-05-05"] });
    expect(found?.kind).toBe("birth date");
  });

  it("tells answers about a residence from an address", () => {
    const residence = Array.from(
      { length: 40 },
      (_, i) => ["1-6 months", "5 years or longer", "3-4 years"][i % 3],
    );
    expect(scanPersonalData({ residence })).toEqual([]);
  });
});

describe("maskValue", () => {
  it.each([
    ["ana.lopez@example.org", "a••.•••••@•••••••.••g"],
    ["(313) 555-0142", "(3##) ###-###2"],
    ["Catholic", "C••••••c"],
    ["Bo", "••"],
    ["42", "##"],
    ["---", "•••"],
    ["<b>Ana Lopez</b>", "•b•••• ••••••/b•"],
  ])("keeps the shape of %s", (value, masked) => {
    expect(maskValue(value)).toBe(masked);
  });

  it("hides the ends when a first letter would tell", () => {
    expect(maskValue("Catholic", false)).toBe("••••••••");
  });

  it("shows at most the first and the last letter or digit of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        expect(isMasked(text, maskValue(text))).toBe(true);
        if (/[\p{L}\p{N}]/u.test(text)) expect(maskValue(text)).not.toBe(text);
        expect(maskValue(text)).not.toMatch(/[<>&"'=]/);
      }),
    );
  });
});
