import { expect, it } from "vitest";
import { columnKind } from "../../src/library/table/columns/column-kind.js";

it.each([
  ["counts", [1, 2, null], "whole number"],
  ["counts and a share", [1, 2.5, Number.NaN], "number"],
  ["big integers", [10n, undefined], "whole number"],
  ["answers", [true, false], "yes/no"],
  ["days as text", ["2026-11-03", "2026-11-04"], "date"],
  ["dates", [new Date(0)], "date"],
  ["a day and a word", ["2026-11-03", "soon"], "text"],
  ["no such month", ["2026-13-03"], "text"],
  ["a number and its text", [1, "1"], "mixed"],
  ["yes and a number", [true, 1], "mixed"],
  ["nothing known", [null, undefined, Number.NaN], "nothing"],
  ["no rows", [], "nothing"],
] as const)("%s", (_name, values, kind) => {
  expect(columnKind(values)).toBe(kind);
});
