import { beforeEach, expect, test } from "vitest";
import { cellsInProcess } from "./in-process.js";

let cells: ReturnType<typeof cellsInProcess>;
beforeEach(() => {
  cells = cellsInProcess();
});

async function sentence(code: string): Promise<string | undefined> {
  return (await cells.run(code)).explanation?.sentence;
}

async function notices(code: string): Promise<readonly string[]> {
  const { explanation, notices } = await cells.run(code);
  expect(explanation?.sentence, code).toBeUndefined();
  return notices;
}

test("a name that is still missing when a function is called gets its sentence, with the lines of both cells", async () => {
  expect(await notices("\nconst report = () =>\n  total * 2;")).toEqual([]);
  const { explanation } = await cells.run("1;\nreport()");
  expect(explanation?.sentence).toBe(
    "Line 2: there is nothing called `total` yet. Run the cell that makes it first, or check the spelling.",
  );
  expect(explanation?.detail.at(-1)).toBe("It happened in line 3 of an earlier cell, which this cell uses.");
});

test("what is assigned to before it is made is missing too", async () => {
  await notices("function set() { total = 1 }");
  expect(await sentence("set()")).toContain("there is nothing called `total` yet");
});

test("a name that its own cell did not come to is told apart from one that nobody makes", async () => {
  await notices("const report = () => total * 2");
  expect(await sentence("report(); const total = 1")).toContain(
    "`total` is used before the line that makes it",
  );
  expect(await sentence("throw new Error('on purpose'); const total = 1")).toContain("on purpose");
  expect(await sentence("report()")).toContain("`total` is made in a cell that stopped with an error");
});

test.each([
  "[1, 2].filter((n) => n > treshold)",
  "(() => treshold)()",
  "class Team { static size = treshold }",
  "class Team extends Treshold {}",
  "const sizes: Treshold[] = [];",
  "for (const n of [1]) console.log(n > treshold)",
])("what runs now is refused before it runs: %s", async (code) => {
  const { ending } = await cells.run(code);
  expect(ending.kind).toBe("findings");
});

test("another mistake of the cell comes before a name that a later cell may make", async () => {
  expect(await sentence("const f = () => total;\nconst n: number = 'x';")).toMatch(/^Line 2: /);
});

test("a name that looks like a slip is told at once, and the cell runs", async () => {
  await notices("const threshold = 5");
  expect(await notices("const f = (n: number) =>\n  n > treshold")).toEqual([
    "Line 2: there is nothing called `treshold`. Did you mean `threshold`? If not, run the cell that makes `treshold` first.",
  ]);
  expect(await notices("function g(x: nubmer) { print(x); total = x; return $720 }")).toEqual([
    "Line 1: there is nothing called `nubmer`. Did you mean `number`?",
    "Line 1: there is nothing called `print`. Did you mean `show`?",
    "Line 1: there is nothing called `total` yet. To make it, write `const total = …`.",
    "Line 1: a number is written without a sign for money: write `720`.",
  ]);
  expect(await notices("const treshold = 4")).toEqual([]);
  expect((await cells.run("f(5)")).ending).toEqual({ kind: "value", value: true });
});

test("a name that was given to the world can be completed, and taken back", async () => {
  await notices("globalThis.turnoutGoal = 5");
  expect(cells.runner.executor.complete("turnoutG", 8).candidates).toEqual(["turnoutGoal"]);
  await notices("delete globalThis.turnoutGoal");
  expect(await sentence("turnoutGoal")).toContain("there is nothing called `turnoutGoal`");
  expect(cells.runner.executor.complete("turnoutG", 8).candidates).toEqual([]);
});
