import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as courseNames from "../../src/course/index.js";
import * as libraryNames from "../../src/library/index.js";
import { checkOptions } from "../../src/library/table/columns/check-options.js";
import { parseSource, readSources, resolveImport, type SourceFile } from "../architecture/source-files.js";
import { type Example, examplesOf, instrument, type StatedValue } from "./read-examples.js";
import { sameValue, statedValue } from "./same-value.js";
import { bareErrors, type Calls, isClass, noting } from "./wrong-arguments.js";

const sources = readSources();
const root = process.cwd();
const calls: Calls = new Map();
const publicNames = { ...courseNames, ...libraryNames };
const noted = noting(publicNames, calls);

/** Runs an example and gives each line that states a value with the value it really has. */
async function run(example: Example): Promise<{ stated: StatedValue; actual: unknown }[]> {
  const { script, stated } = instrument(example.code);
  const own: Record<string, unknown> = await import(pathToFileURL(resolve(root, example.path)).href);
  const values: unknown[] = [];
  const scope: Record<string, unknown> = {
    ...own,
    ...noted,
    __state: (row: number, value: unknown) => {
      values[row] = value;
    },
  };
  const { outputText } = ts.transpileModule(`const __run = async () => {\n${script}\n};`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const make = new Function(...Object.keys(scope), `${outputText}\nreturn __run;`);
  await make(...Object.values(scope))();
  return stated.map((line, row) => ({ stated: line, actual: values[row] }));
}

async function falseStatements(example: Example): Promise<string[]> {
  const results = await run(example);
  return results
    .filter(({ stated, actual }) => !sameValue(actual, statedValue(stated.comment)))
    .map(({ stated, actual }) => `${stated.line} // ${stated.comment} — but it is ${JSON.stringify(actual)}`);
}

/** The exported functions of a file. */
function functionsOf({ tree }: SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer))
      .map(({ name }) => name.getText());
  });
}

/** The functions that a public list exports, with the file each comes from. */
function publicFunctions(list: string): { name: string; path: string }[] {
  const index = sources.find(({ path }) => path === list);
  if (index === undefined) throw new Error(`There is no ${list}.`);
  return index.tree.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    const { exportClause, moduleSpecifier } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    const path = resolveImport(list, moduleSpecifier.text);
    const file = sources.find((source) => source.path === path);
    const functions = new Set(file === undefined ? [] : functionsOf(file));
    return exportClause.elements
      .map((element) => (element.propertyName ?? element.name).text)
      .filter((name) => functions.has(name))
      .map((name) => ({ name, path }));
  });
}

describe("the examples in the doc comments", { timeout: 60_000 }, () => {
  const examples = sources.flatMap(examplesOf);
  const folder = mkdtempSync(join(tmpdir(), "examples "));

  // Examples write files and show things: they do so in a folder of their own, without filling the test report.
  beforeAll(() => {
    process.chdir(folder);
    vi.stubEnv("MOVEMENT_DATA_WORK", join(folder, "my-work"));
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    vi.spyOn(console, "log").mockReturnValue(undefined);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    process.chdir(root);
    rmSync(folder, { recursive: true });
  });

  it.each(examples.map((example) => [example.name, example.path, example] as const))(
    "%s (%s) is true",
    async (_, __, example) => expect(await falseStatements(example)).toEqual([]),
  );

  // Servers are not at hand in every test, a gap is not called, and a class is no function to call.
  const unheard = new Set(["openPostgres", "openSpark", "___", "myPlan"]);
  const functions = Object.entries(publicNames).flatMap(([name, value]) =>
    typeof value !== "function" || isClass(value) || unheard.has(name) ? [] : [[name, value] as const],
  );

  it.each(functions)("%s says in a sentence that an argument is something else", async (name, call) => {
    const given = calls.get(name);
    if (given === undefined) throw new Error(`No example calls ${name}.`);
    expect(await bareErrors(name, call as (...given: readonly unknown[]) => unknown, given)).toEqual([]);
  });

  it.each(["src/library/index.ts", "src/course/index.ts"])("exist for every function of %s", (list) => {
    const described = new Map(examples.map((example) => [`${example.path} ${example.name}`, example]));
    const without = publicFunctions(list).filter(({ name, path }) => !described.has(`${path} ${name}`));
    expect(publicFunctions(list).length).toBeGreaterThan(10);
    expect(without).toEqual([]);
  });
});

describe("this check", () => {
  const example = (code: string): Example => ({
    path: "src/library/table/summary/rate.ts",
    name: "rate",
    code,
  });

  it("finds an example with its function in a file", () => {
    const text =
      "/**\n * Doubles.\n *\n * @example\n * const x = 2;\n * double(x); // 4\n */\nexport function double(x: number): number { return 2 * x; }";
    expect(examplesOf(parseSource("src/math/double.ts", text))).toEqual([
      { path: "src/math/double.ts", name: "double", code: "const x = 2;\ndouble(x); // 4" },
    ]);
  });

  it.each([
    ["rate(288, 1200); // 0.24"],
    ["rate(1, 3); // 0.333"],
    ["const share = rate(1, 4); // 0.25: a quarter"],
    ["const share = rate(1, 4);\nshare * 4; // 1; the whole"],
    ["new Float64Array([1, 2]); // [1, 2]"],
    ['({ a: 1, b: ["x"] }); // { b: ["x"], a: 1 }'],
    ['countBy({ a: ["x"] }, "a"); // [{ a: "x", count: 1, share: 1 }]'],
    ["await Promise.resolve(3); // 3"],
  ])("accepts: %s", async (code) => expect(await falseStatements(example(code))).toEqual([]));

  it.each([
    ["rate(288, 1200); // 0.25"],
    ["rate(1, 3); // 0.334"],
    ["rate(1, 3); // 0"],
    ["({ a: 1, b: 2 }); // { a: 1 }"],
    ["[1, 2]; // [1]"],
    ['"3"; // 3'],
    ["undefined; // null"],
  ])("refuses: %s", async (code) => expect(await falseStatements(example(code))).toHaveLength(1));

  it("hands something else to each option, too", async () => {
    const count = (given: unknown): number => {
      const { list } = given as { list: readonly number[] };
      checkOptions<{ list: ArrayLike<number> }>("count", { ...Object(given) }, { list: "needed" });
      return list.map(String).length;
    };
    const found = await bareErrors("count", count as (...given: readonly unknown[]) => unknown, [
      { list: [1] },
    ]);
    expect(found).toContain("count, option list, a number: list.map is not a function");
  });

  it("refuses a comment that states no value", async () => {
    await expect(falseStatements(example("rate(1, 2); // about half"))).rejects.toThrow(/states no value/);
  });
});
