import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailboxOf, normalizeEmail } from "../../src/library/table/clean/normalize-email.js";

describe("normalizeEmail", () => {
  it("does not see marks of direction", () => {
    expect(normalizeEmail("\u202aana@example.org\u202c\u200e")).toBe("ana@example.org");
  });

  it.each([
    ["  Ana@Example.ORG ", "ana@example.org"],
    ["mailto:ana@example.org", "ana@example.org"],
    ["Ana Lopez <ana@example.org>", "ana@example.org"],
    ["ana@example.org\u200B", "ana@example.org"],
    ["ana@example.org.", "ana@example.org"],
    ["<ana@example.org>;", "ana@example.org"],
    ["ana@example.org, ", "ana@example.org"],
    ["ana@example.", null],
    ["ana@example", null],
    ["ana@@example.org", null],
    ["ana@example.org, bo@example.org", null],
    ["", null],
    [null, null],
    [42, null],
  ])("makes %j %j", (typed, clean) => {
    expect(normalizeEmail(typed)).toBe(clean);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        const once = normalizeEmail(text);
        expect(normalizeEmail(once)).toBe(once);
      }),
    );
  });
});

describe("mailboxOf", () => {
  it("drops the plus part everywhere and dots only where the provider ignores them", () => {
    expect(mailboxOf("a.b+x@googlemail.com")).toBe("ab@gmail.com");
    expect(mailboxOf("a.b+x@example.org")).toBe("a.b@example.org");
    expect(mailboxOf("+x@example.org")).toBe("+x@example.org");
  });
});
