import { expect, it } from "vitest";
import { rocAUC } from "../../src/library/model/validate/roc-auc.js";
import { howMany } from "../../src/library/words/how-many.js";
import { readSources } from "../architecture/source-files.js";

it.each([
  [0, "0 rows"],
  [1, "1 row"],
  [1200, "1,200 rows"],
])("says %d as %s", (count, words) => {
  expect(howMany(count, "row", "rows")).toBe(words);
});

it("is how every command counts rows", () => {
  const counting = readSources()
    .filter(({ path }) => path.startsWith("src/cli/"))
    // The most that a sheet or the memory holds is never one.
    .flatMap(({ path, tree }) =>
      [...tree.text.matchAll(/\$\{numberText\(\w+(?:\.\w+)*\)\} rows\b.*/g)].map(
        ([found]) => `${path}: ${found}`,
      ),
    )
    .filter((found) => !/DuckDB|there are|of its rows/.test(found));
  expect(counting).toEqual([]);
});

it("one outcome is not called all outcomes", () => {
  expect(() => rocAUC([1], [0.3])).toThrow("There is only one outcome.");
});
