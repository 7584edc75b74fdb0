import { beforeAll, expect, test } from "vitest";
import { cellsInProcess } from "./in-process.js";
import { firstCell } from "./usual-mistakes.js";

const cells = cellsInProcess();

beforeAll(async () => {
  expect((await cells.run(firstCell)).ending.kind).toBe("value");
}, 60_000);

/** What Shift-Tab shows where the line has its "|". */
function shown(line: string): string {
  const at = line.indexOf("|");
  const info = cells.runner.executor.inspect(line.replace("|", ""), at);
  return (info?.displayParts ?? []).map(({ text }: { text: string }) => text).join("");
}

test.each([
  ["Math.max(|", "Math.max("],
  ["Math.max(|)", "Math.max("],
  ["Math.max(1, |", "Math.max("],
  ["Math.max(1,|)", "Math.max("],
  ["Math.max(1, |2)", "Math.max("],
  ["Math.max(Math.min(|), 1)", "Math.min("],
  ["Math.max(Math.min(1, 2), |)", "Math.max("],
  ["Math.max(Math.min(1, 2)|, 3)", "Math.max("],
  ["[3, 1].slice(|", "slice("],
  ['"a,b".split(|', "split("],
  ['"a,b".split("|")', "split("],
  ["loadDataset(|", "loadDataset("],
  ["turnout.filter(|)", "filter("],
  ["new Date(|", "Date"],
  ["new Map<string, number>(|)", "Map"],
  ["const rate = `about $" + "{Math.round(|)}`", "Math.round("],
  ["String.raw`a|b`", "raw("],
  ["const total = (a: number, b: number) => a + b\ntotal(1, |", "total"],
  ["const first = <T,>(rows: T[]) => rows[0]\nfirst<number>(|", "first"],
  ["[1].map((n) => Math.round(|))", "Math.round("],
  ["Math.max(\n  1,\n  |\n)", "Math.max("],
  ["(Math.max)(|)", "Math.max("],
  ["Math.max?.(|)", "Math.max("],
  ["Math.max(1|", "Math.max("],
  ['"😀"; Math.max(|', "Math.max("],
])("between the parentheses of %s the call is shown", (line, name) => {
  expect(shown(line)).toContain(name);
});

test.each([
  "Math.max(1)|",
  "Math.max(1); |",
  "Math.max(1)\n|\nlet a = 2",
  "(|)",
  "if (|) {}",
  "// Math.max(|",
])("outside of a call, in %s, nothing is shown", (line) => {
  expect(shown(line)).toBe("");
});

test("a name between the parentheses stays what is shown", () => {
  expect(shown("Math.max(turn|out)")).toContain("turnout");
});
