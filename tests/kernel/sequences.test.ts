import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../kernel-setup/paths.mjs";
import { sequences } from "./cell-sequences.js";
import { cellsInProcess } from "./in-process.js";
import { laterSequences } from "./later-sequences.js";
import { moreSequences } from "./more-sequences.js";

test.each([...sequences, ...laterSequences, ...moreSequences])("%s", async (_, codes, value) => {
  const cells = cellsInProcess();
  let last: unknown;
  for (const code of codes) {
    const { ending, explanation } = await cells.run(code);
    if (!code.startsWith("/* fails */")) expect(explanation?.sentence, code).toBeUndefined();
    last = ending.kind === "value" ? ending.value : ending.kind;
  }
  expect(last).toEqual(value);
});

test("the compiler of cells needs nothing of Node, so that it can serve a browser", () => {
  const folder = join(projectRoot, "kernel-setup", "kernel", "compiler");
  const files = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    const text = readFileSync(join(folder, name), "utf8");
    const imported = [...text.matchAll(/^(?:import|export) .* from "([^"]+)"/gm)].map(([, from]) => from);
    expect(
      imported.filter((from) => !from?.startsWith("./")),
      name,
    ).toEqual([]);
    expect(text, name).not.toMatch(/\b(?:process|Buffer)\./);
  }
});
