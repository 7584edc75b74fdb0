import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pseudonymize } from "../../src/library/safety/anonymize/pseudonymize.js";

const key = "a".repeat(32);

describe("pseudonymize", () => {
  // Compared with: printf ana@example.org | openssl dgst -sha256 -hmac "keep this sentence in the password manager"
  it("gives the digest that OpenSSL gives", () => {
    expect(pseudonymize(["ana@example.org"], { key: "keep this sentence in the password manager" })).toEqual([
      "a5697e6ef92c0fc906a585127df2eb985a8a9d39a7b0fd0b53de768dfa011bea",
    ]);
  });

  it("gives the same code for the same value and another one for another key", () => {
    const [one, two] = pseudonymize(["a@x.org", "a@x.org"], { key });
    expect(one).toBe(two);
    expect(pseudonymize(["a@x.org"], { key: "b".repeat(32) })[0]).not.toBe(one);
  });

  it("keeps null as null, and a number as its text", () => {
    expect(pseudonymize([null, undefined, Number.NaN], { key })).toEqual([null, null, null]);
    expect(pseudonymize([7], { key })).toEqual(pseudonymize(["7"], { key }));
  });

  it("refuses a short key without repeating it", () => {
    expect(() => pseudonymize(["a"], { key: "my secret" })).toThrow(
      "The key has 9 bytes, and 32 or more are needed",
    );
    expect(() => pseudonymize(["a"], { key: "my secret" })).not.toThrow(/my secret/);
    expect(() => pseudonymize(["a"], { key, length: 8 })).toThrow("16 to 64");
    expect(() => pseudonymize([{}], { key })).toThrow("Row 1 holds an object");
  });

  it("never shows a part of the value", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(pseudonymize([email], { key })[0]).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });
});
