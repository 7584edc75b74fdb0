// Methods that newer versions of Node have: they run where they are, and get a sentence where they are not.
import { expect, test } from "vitest";
import { cellsInProcess } from "./in-process.js";

const cells = cellsInProcess();
const newer = "is newer than the JavaScript of this notebook.";

test.each([
  ['Object.groupBy([1, 2, 3], (n) => (n > 1 ? "more" : "one")).more.length', "groupBy", 2],
  ["Map.groupBy([1, 2, 3], (n) => n > 1).get(true).length", "groupBy", 2],
  ["new Set([1]).union(new Set([2])).size", "union", 2],
  ["const both = new Set([1, 2]); both.isSubsetOf(new Set([1, 2, 3]))", "isSubsetOf", true],
  ["(await Array.fromAsync([1, Promise.resolve(2)])).length", "fromAsync", 2],
  ["typeof Promise.withResolvers().resolve", "withResolvers", "function"],
  ["[1, 2].values().map((n) => n * 2).toArray()[1]", "map", 4],
  ["new Map([[1, 2]]).keys().toArray()[0]", "toArray", 1],
  ["function* pages() { yield 1; yield 2 }\npages().take(1).toArray().length", "take", 1],
  ["[1, 2].entries().find(([, n]) => n === 2)[0]", "find", 1],
  ['RegExp.escape(".")', "escape", "\\."],
])("%s", async (code, name, value) => {
  const { ending, explanation } = await cells.run(code);
  if (ending.kind === "value") expect(ending.value).toBe(value);
  else expect(explanation?.sentence).toContain(`\`${name}\` ${newer}`);
});

test.each([
  ["class Set9 {}\nnew Set9().union(1)", "Check the spelling."],
  ["class Set { own = 1 }\nnew Set().union(1)", "Check the spelling."],
  ["new Map([[1, 2]]).gruopBy()", "Check the spelling."],
  ["[3, 1].toSortd()", "Check the spelling."],
])("what no JavaScript has is told: %s", async (code, words) => {
  expect((await cells.run(code)).explanation?.sentence).toContain(words);
});
