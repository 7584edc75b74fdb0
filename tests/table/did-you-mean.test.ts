import { describe, expect, it } from "vitest";
import { didYouMean } from "../../src/library/table/columns/did-you-mean.js";

describe("didYouMean", () => {
  it("offers the nearest name, and nothing where none is near", () => {
    expect(didYouMean("votd", ["age", "voted"])).toBe(' Did you mean "voted"?');
    expect(didYouMean("zip", ["age", "voted"])).toBe("");
  });

  it.each([
    ["é stored as two letters", "Jose\u0301", "José"],
    ["a space at the end", "county ", "county"],
    ["a space that does not break", "first name", "first\u00a0name"],
    ["a mark that nobody sees", "id", "\ufeffid"],
  ])("says when a name only looks the same: %s", (_what, typed, there) => {
    expect(didYouMean(typed, ["age", there])).toMatch(
      /looks the same, but a space in it, or how a letter is stored/,
    );
  });
});
