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

test.each([
  ['"5" + 3', '`"5"` is a text, so `+` puts the two side by side. To add, write `Number("5")`.'],
  ["(3.14159).toFixed(2) + 1", "`(3.14159).toFixed(2)` is a text"],
  ["[10, 9, 1].sort()", "without more, `sort` puts numbers in the order of their digits"],
  ['"10" < "9"', "two texts are compared letter by letter"],
  [
    "new Date(2026, 11, 3)",
    'here the months are counted from 0, so 11 is December. With its own number it is written `new Date("2026-11-03T00:00")`.',
  ],
  ['"1,200,300".replace(",", "")', "`replace` takes out the first comma only."],
  [
    "const list = [3, 1]; const other = list.reverse()",
    "`reverse` changes `list` itself, and `other` is the same list.",
  ],
  ["const half = (n: number, of = 1) => n * of; half(0,5)", "`0,5` are two numbers, 0 and 5."],
  ["[0,5, 0,25]", "`0,5` are two numbers, 0 and 5."],
  [
    "const goal7 = 5; const list7 = [5]; goal7 in list7",
    "`in` asks whether the list has a place of this number.",
  ],
  ["const doors7 = 5; 'doors: {doors7}'", "a text with values in it stands in backticks"],
  ["const row8 = { a: 1 }; `a: {row8.a}`", "a text with values in it stands in backticks"],
  ["[12,500, 13,200]", "`12,500` are 2 numbers. If one is meant, it is written without a comma: `12500`."],
  ["Math.max(1,200,500, 3)", "`1,200,500` are 3 numbers."],
  ["const cost9 = 12.500", "behind the point stand decimals, so `12.500` is 12.5."],
  ["5 // 2", "`// 2` is a note, and nothing is divided. To divide, write `5 / 2`."],
  ["const list9 = [{ a: 1 }]; 'all: ' + list9", "in a text, `list9` is no more than `[object Object]`."],
  ["[1].at", "`[1].at` is a function. Call it with brackets: `[1].at()`."],
  ["const row7 = { votes: 1 }; row7['Votes']", "there is no `Votes` here. Did you mean `votes`?"],
  [
    'import { table as table7 } from "arquero"; const year7 = 5; table7({ a: [1] }).derive({ b: year7 * 2 })',
    "`year7 * 2` is worked out once, and every row gets the same.",
  ],
  [
    "' a '.trim(); let word7 = ' a '; for (const n of [1]) word7.trim()\nword7",
    "`trim` gives something new and leaves `word7` as it is. Give it a name to keep it: `const changed = word7.trim()`.",
  ],
  [
    'import { table as table8 } from "arquero"; const t8 = table8({ a: [1] }); t8.orderby("a").slice(0, 3); t8',
    "`slice` gives something new and leaves `t8` as it is.",
  ],
  [
    "let sum7 = 0; for (const n of [1]) { sum7 + n } sum7",
    "this is worked out and goes nowhere. To change `sum7`, write `sum7 += n`.",
  ],
  [
    "let sum8 = 0; [1].forEach((n) => sum8 - n); sum8",
    "this is worked out and goes nowhere. To change `sum8`, write `sum8 -= n`.",
  ],
  [
    "let sum9: number; for (const n of [1]) sum9 += n",
    "`sum9` has no value yet, so nothing can be added to it. Begin with `let sum9 = 0`.",
  ],
  [
    "let said9; said9 += 'x'",
    '`said9` has no value yet, so nothing can be added to it. Begin with `let said9 = ""`.',
  ],
  [
    "const tally: any = {}; for (const w of ['a']) tally[w]++",
    "`tally[w]` has no value at first, and nothing can be added to that. Write `tally[w] = (tally[w] ?? 0) + 1`.",
  ],
  [
    "const l9 = [1]; for (let i = 0; i <= l9.length; i++) l9[i]",
    "a list is counted from 0, so it has no place `l9.length`. Write `i < l9.length`.",
  ],
])("what may be meant, and most likely is not, runs with a word: %s", async (code, words) => {
  expect((await notices(code)).join("\n")).toContain(`Line 1: ${words}`);
});

test.each([
  '"Total: " + 3 + (2.5).toFixed(1) + "%"; "a" < "b"; "a,b".replace(",", ";"); ["b", "a"].sort();',
  "const list = [3, 1]; list.sort((a, b) => a - b); const up = [...list].sort((a, b) => b - a);",
  "const l8 = [1,200]; Math.max(1,2, 3); const pi8 = 3.14159; Math.max(5, 2) // 5",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a cell.
  "class P8 { toString() { return 'P' } }\n`${new P8()} ${new Date(0)} ${new Error('x')} ${[1]} ${/a/}` + new P8() // a note",
  "[0,1,0,5]; Math.max(0,5); [0, 5, 0, 25]; const y = 2026; new Date(y, 11, 3); new Date(2026, 10, 3, 12)",
  "const doors8 = 5; '{doors8} at {ward}'.replace('{doors8}', 'x'); '{nothing}'; '{doors8}'; const bag: any = { a: 1 }; bag['A']; 0 in { a: 1 };",
  "let n8 = 0; let s8; s8 = 1; s8 += n8; let u8; const set8 = () => { u8 = 1 }; set8(); u8 += 1; for (const n of [1]) { n8 += n; n8++ }",
  "const c8: any = {}; for (const w of ['a']) { if (c8[w]) c8[w]++; else c8[w] = 1 } const d8: any = {}; for (const w of ['a']) { d8[w] ??= 0; d8[w] += 1 }",
  "const l8: number[] = []; l8.push(1); [1].map((n) => l8.push(n)); for (let i = 1; i <= l8.length; i++) l8[i - 1]; 1 + 1; [3].filter((n) => n > 1)",
  "for (let i = 0; i < 3; i++) i * 2; const once = [1]; once.forEach((n) => n * 2)",
])("what is meant runs without a word: %s", async (code) => {
  expect(await notices(code)).toEqual([]);
});

test("a name of JavaScript that a cell takes is told once, where earlier cells mean the old one", async () => {
  await notices("const area = (r: number) => Math.round(r * 3)");
  expect(await notices("const other = 1;\nconst Math = { round: (_: number) => -1 } as any")).toEqual([
    "Line 2: `Math` is a name of JavaScript itself, and what earlier cells made still means that one. Choose another name, or run those cells again.",
  ]);
  expect(await notices("const Math = 5; class Intl {} const row = { Reflect: 1 }")).toEqual([]);
});

test("a name of the library is suggested only when it is near, and none that differs in its number", async () => {
  expect(await sentence("toTbale")).toContain("Did you mean `toTable`?");
  await notices("const total2 = 1");
  expect(await sentence("total1")).toContain("there is nothing called `total1` yet");
});

test("a name that was given to the world can be completed, and taken back", async () => {
  await notices("globalThis.turnoutGoal = 5");
  expect(cells.runner.executor.complete("turnoutG", 8).candidates).toEqual(["turnoutGoal"]);
  await notices("delete globalThis.turnoutGoal");
  expect(await sentence("turnoutGoal")).toContain("there is nothing called `turnoutGoal`");
  expect(cells.runner.executor.complete("turnoutG", 8).candidates).toEqual([]);
});
