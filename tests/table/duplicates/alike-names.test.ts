import fc from "fast-check";
import { expect, it } from "vitest";
import { alikeNames } from "../../../src/library/table/duplicates/alike-names.js";
import { nameSimilarity, plainName } from "../../../src/library/table/duplicates/duplicate-similarity.js";

const letters = fc.string({ unit: fc.constantFrom("a", "n", "o", "l", "é", " ", "ł", "李"), maxLength: 14 });

it("says what the similarity of the names says, in either order", () => {
  const mistyped = fc.tuple(letters, fc.nat({ max: 12 }), fc.constantFrom("", "a", "zz"));
  fc.assert(
    fc.property(letters, mistyped, ([...name], [other, at, typed]) => {
      const near = [...name.slice(0, at), typed, ...name.slice(at + 1)].join("");
      for (const pair of [
        [name.join(""), near],
        [name.join(""), other],
      ]) {
        const [a = "", b = ""] = pair.map(plainName);
        const alike = alikeNames([a, b]);
        expect(alike(0, 1)).toBe(a !== "" && nameSimilarity(a, b) >= 0.92);
        expect(alike(1, 0)).toBe(b !== "" && nameSimilarity(b, a) >= 0.92);
      }
    }),
    { numRuns: 3000 },
  );
});

it("is not misled by names longer than any", () => {
  const long = "ana maria ".repeat(60).trim();
  expect(alikeNames([long, `${long}s`])(0, 1)).toBe(true);
  expect(alikeNames([long, "ana"])(0, 1)).toBe(false);
});
