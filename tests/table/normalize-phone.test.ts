import { describe, expect, it } from "vitest";
import { normalizePhone } from "../../src/library/table/clean/normalize-phone.js";

describe("normalizePhone", () => {
  it("brings the ways in which people type one number to one form", () => {
    const typed = [
      "(313) 555-0142",
      "313.555.0142",
      "313 555 0142",
      "1-313-555-0142",
      "+1 313 555 0142",
      3135550142,
      // As other programs leave a column of numbers with an empty cell, and a spreadsheet one of text.
      "3135550142.0",
      "'3135550142",
    ];
    expect(new Set(typed.map((value) => normalizePhone(value)))).toEqual(new Set(["+13135550142"]));
  });

  it("does not see what nobody sees: marks that address books put around a number", () => {
    for (const typed of [
      "\u202a313-555-0142\u202c",
      "\u2066(313)\u200b 555-0142\u2069",
      "\ufeff313\u00ad5550142",
    ])
      expect(normalizePhone(typed)).toBe("+13135550142");
  });

  it("reads a number in its country, and leaves the extension out", () => {
    expect(normalizePhone("06 12 34 56 78", { country: "fr" })).toBe("+33612345678");
    expect(normalizePhone("313-555-0142 x12")).toBe("+13135550142");
  });

  it.each(["555-0142", "", "12", "call 313-555-0142 after six", null, undefined, true])(
    "gives null for %j",
    (value) => {
      expect(normalizePhone(value)).toBeNull();
    },
  );

  it("says which country it does not know", () => {
    expect(() => normalizePhone("313 555 0142", { country: "USA" })).toThrow('no country "USA"');
  });
});
