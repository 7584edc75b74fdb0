import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "../../src/library/safety/scan/redact.js";

describe("redact", () => {
  it.each([
    ["Call (313) 555-0142 or +44 20 7946 0958.", "Call [phone] or [phone]."],
    ["ana.lopez+list@mail.example.org, please", "[email], please"],
    ["SSN 219-09-9999 and card 4111 1111 1111 1111", "SSN [identity number] and card [bank or card number]"],
    ["IBAN DE89 3704 0044 0532 0130 00 from 203.0.113.9", "IBAN [bank or card number] from [IP address]"],
    ["Lives at 1420 W Grand River Ave, side door", "Lives at [street address], side door"],
    ["Meet at 42.33143, -83.04575 at noon", "Meet at [precise location] at noon"],
    [
      "Version 2.1, 3 of 12 wards, $1,234.56, 2026-11-03, HB 4001",
      "Version 2.1, 3 of 12 wards, $1,234.56, 2026-11-03, HB 4001",
    ],
    [null, ""],
  ])("reads %j", (note, clean) => {
    expect(redact(note)).toBe(clean);
  });

  it("takes out only the kinds that are asked for", () => {
    expect(redact("ana@example.org, 313-555-0142", ["email"])).toBe("[email], 313-555-0142");
  });

  it("leaves no address of any kind in running text, and changes nothing the second time", () => {
    const word = fc.constantFrom("call", "Ana", "after six", "please", "ward 7", "the list");
    fc.assert(
      fc.property(word, fc.emailAddress({ size: "small" }), fc.ipV4(), word, (before, email, ip, after) => {
        const clean = redact(`${before} ${email} ${ip} ${after}`);
        expect(clean).not.toContain(ip);
        expect(clean).not.toContain(`@${email.split("@")[1]}`);
        expect(redact(clean)).toBe(clean);
      }),
    );
  });
});
