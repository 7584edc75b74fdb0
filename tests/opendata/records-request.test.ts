import { describe, expect, it } from "vitest";
import { recordsRequest } from "../../src/library/opendata/records/records-request.js";

const asked = { agency: "City Clerk", records: "wait times by polling place", period: "November 2024" };

describe("recordsRequest", () => {
  it("names the records, the period, the form, the law, and asks to strike out private people", () => {
    const { subject, letter } = recordsRequest(asked);
    expect(subject).toBe("Request for records: wait times by polling place");
    for (const part of ["City Clerk", "November 2024", "CSV or Excel", "5 U.S.C. § 552", "20 working days"]) {
      expect(letter).toContain(part);
    }
    expect(letter).toMatch(/private data/);
  });

  it("names a state's law, a purpose and a limit of fees, and promises no federal days then", () => {
    const { letter } = recordsRequest({
      ...asked,
      law: "Michigan Freedom of Information Act",
      purpose: "a report on waiting voters",
      feeLimit: 10,
    });
    expect(letter).toContain("Michigan Freedom of Information Act");
    expect(letter).toContain("a report on waiting voters");
    expect(letter).toContain("$10");
    expect(letter).not.toContain("20 working days");
  });

  it("says what is missing", () => {
    expect(() => recordsRequest({ ...asked, agency: " " })).toThrow("agency");
    expect(() => recordsRequest({ ...asked, period: 2024 as unknown as string })).toThrow("period");
    expect(() => recordsRequest({ ...asked, feeLimit: -1 })).toThrow("0 dollars or more");
  });
});
