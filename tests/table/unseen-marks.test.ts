import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";
import { normalizeEmail } from "../../src/library/table/clean/normalize-email.js";
import { normalizeFips } from "../../src/library/table/clean/normalize-fips.js";
import { normalizePhone } from "../../src/library/table/clean/normalize-phone.js";
import { seenText, UNSEEN } from "../../src/library/table/clean/unseen-marks.js";
import { profile } from "../../src/library/table/profile/profile.js";
import { parseNumber } from "../../src/library/table/read/parse-number.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import { guardFormula, unguardFormula } from "../../src/library/table/write/formula-guard.js";

describe("the marks that nobody sees", () => {
  it("are all that Unicode calls ignorable, marks of annotations, and control signs that are no spaces", () => {
    const listed = new RegExp(`[${UNSEEN}]`, "u");
    const unseen = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
    const control = /(?!\s)(?![\u0080-\u009f])\p{Cc}/u;
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const sign = String.fromCodePoint(point);
      if (listed.test(sign) !== (unseen.test(sign) || control.test(sign))) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it("are taken out, letters and what stands between words stay", () => {
    expect(seenText("\u2068Ana\u2069 Ló\u00adpez\ufeff ")).toBe("Ana López");
    expect(seenText(" \u200b\u3164 ")).toBe("");
    expect(seenText("first\tsecond")).toBe("first\tsecond");
  });
});

const MARKS = [
  "\u200b",
  "\u2063",
  "\u2069",
  "\u034f",
  "\u3164",
  "\u180e",
  "\ufe0f",
  "\u{e0020}",
  "\u00ad",
  "\x1f",
];

describe.each(MARKS.map((mark) => [mark.codePointAt(0)?.toString(16), mark]))(
  "the mark U+%s",
  (_code, mark) => {
    const text =
      `id${mark},am${mark}ount,paid,day,na${mark}me\n1,${mark}1,200${mark},${mark}yes,2026-11-0${mark}3,A${mark}na\n2,-5${mark},no${mark},${mark}2026-11-04,${mark}\n`
        .replaceAll("1,200", '"1,200"')
        .replaceAll(`${mark}"`, `"${mark}`)
        .replaceAll(`"${mark},`, `${mark}",`);

    it("changes no name of a column, no number, day or yes, and does not make an empty cell a value", () => {
      const folder = mkdtempSync(join(tmpdir(), "unseen-"));
      writeFileSync(join(folder, "list.csv"), text);
      const table = readCSV(join(folder, "list.csv"), { types: { paid: "boolean", day: "date" } });
      rmSync(folder, { recursive: true });
      expect(table.objects()).toEqual([
        { id: 1, amount: 1200, paid: true, day: "2026-11-03", name: `A${mark}na` },
        { id: 2, amount: -5, paid: false, day: "2026-11-04", name: null },
      ]);
    });

    it("hides no person from the scanner, and no phone, address, county or state", () => {
      const people = {
        [`cont${mark}act`]: [`ana${mark}@example.org`, `${mark}ben@example.org`],
        [`birth${mark}date`]: ["1980-01-02", "1991-05-06"],
      };
      expect(scanPersonalData(people).map(({ kind }) => kind)).toEqual(["email", "birth date"]);
      expect(normalizePhone(`(313)${mark} 555-0142`)).toBe("+13135550142");
      expect(normalizeEmail(`ana${mark}@example.org`)).toBe("ana@example.org");
      expect(normalizeFips(`${mark}37063`)).toBe("37063");
      expect(parseNumber(`${mark}1,200${mark}`)).toBe(1200);
    });

    it("keeps no formula from its apostrophe", () => {
      expect(guardFormula(`${mark}=HYPERLINK("x")`)).toBe(`'${mark}=HYPERLINK("x")`);
      expect(unguardFormula(`'${mark}=HYPERLINK("x")`)).toBe(`${mark}=HYPERLINK("x")`);
    });

    it("is named where it makes two values of one", () => {
      const [finding] = profile({ town: [`De${mark}troit`, "Detroit", "Flint"] }).findings;
      expect(finding?.finding).toBe("spelling variants");
      const [alone] = profile({ town: [`De${mark}troit`, "Saginaw", "Flint"] }).findings;
      expect(alone?.says).toBe("1 value holds marks that nobody sees.");
    });
  },
);
