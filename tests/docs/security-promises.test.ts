import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

interface Promised {
  readonly promise: string;
  readonly tests: readonly { readonly file: string; readonly titles: readonly string[] }[];
}

/** The sections that promise nothing: what they say needs no test. */
const OTHER = /^(?:What we do not promise|Tell us|Programs that packages run when they are installed)$/;

const [intro = "", ...sections] = readFileSync("SECURITY.md", "utf8").split(/^## /m);
const promising = sections
  .map((section) => ({ title: section.split("\n", 1)[0] ?? "", lines: section.split("\n").slice(1) }))
  .filter(({ title }) => !OTHER.test(title));

function rowsOf(lines: readonly string[]): readonly Promised[] {
  return lines
    .filter((line) => line.startsWith("| ") && line !== "| Promise | Test |")
    .map((line) => {
      const [, promise = "", tests = ""] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
      return {
        promise,
        tests: tests.split("<br>").map((part) => ({
          file: /^`(tests\/[\w/.-]+\.ts)`: /.exec(part)?.[1] ?? "",
          titles: [...part.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => title),
        })),
      };
    });
}

const promises = promising.flatMap(({ lines }) => rowsOf(lines));

describe("SECURITY.md", () => {
  it("has its promises in tables, and no promise beside them", () => {
    expect(promising.length).toBeGreaterThan(5);
    for (const { title, lines } of promising) {
      const prose = lines.filter((line) => line !== "" && !/^\||^On Linux and macOS:$/.test(line));
      expect(prose, title).toEqual([]);
      expect(rowsOf(lines).length, title).toBeGreaterThan(2);
    }
    expect(intro.split("\n\n").length).toBeLessThan(5);
  });

  it.each(promises)("names a test that is there: $promise", ({ tests }) => {
    for (const { file, titles } of tests) {
      expect(existsSync(file) && isRun(file), file).toBe(true);
      const source = readFileSync(file, "utf8");
      expect(titles.length, file).toBeGreaterThan(0);
      for (const title of titles) expect(titlesIn(source), file).toContain(title);
    }
  });
});

/** A file of tests, or one whose tests a file of tests beside it takes in. */
function isRun(file: string): boolean {
  if (file.endsWith(".test.ts")) return true;
  const taken = `from "./${basename(file, ".ts")}.js"`;
  const beside = readdirSync(dirname(file)).filter((name) => name.endsWith(".test.ts"));
  return beside.some((name) => readFileSync(join(dirname(file), name), "utf8").includes(taken));
}

/** The titles of the tests of a file, and of nothing else in it: groups and skipped ones hold no promise. */
function titlesIn(source: string): readonly string[] {
  const file = ts.createSourceFile("a.test.ts", source, ts.ScriptTarget.Latest, true);
  const titles: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text);
      if (title !== undefined && ts.isTemplateExpression(title)) titles.push(title.getText().slice(1, -1));
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return titles.filter((title) => !title.startsWith("skipped"));
}

/** `it(…)`, `test.runIf(…)(…)`, `it.each(…)(…)`. */
function isTest(called: ts.Node): boolean {
  if (ts.isIdentifier(called)) return called.text === "it" || called.text === "test";
  return (ts.isCallExpression(called) || ts.isPropertyAccessExpression(called)) && isTest(called.expression);
}
