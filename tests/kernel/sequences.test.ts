import { expect, test } from "vitest";
import { sequences } from "./cell-sequences.js";
import { cellsInProcess } from "./in-process.js";

test("there are enough sequences to speak of a table", () => {
  expect(sequences.length).toBeGreaterThanOrEqual(40);
});

test.each(sequences)("%s", async (_, codes, value) => {
  const cells = cellsInProcess();
  let last: unknown;
  for (const code of codes) {
    const { ending, explanation } = await cells.run(code);
    expect(explanation?.sentence, code).toBeUndefined();
    last = ending.kind === "value" ? ending.value : ending.kind;
  }
  expect(last).toEqual(value);
});
