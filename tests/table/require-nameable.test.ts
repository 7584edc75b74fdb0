import { expect, it } from "vitest";
import { requireNameable } from "../../src/library/table/columns/require-nameable.js";

it("refuses more names than the engine can hold, before it breaks off by itself", () => {
  expect(() => requireNameable(15_999_999, "people in one load")).not.toThrow();
  expect(() => requireNameable(16_000_000, "people in one load")).toThrow(
    "There are more than 16 million people in one load, too many to hold their names. Work with a part of the list",
  );
});
