import { beforeEach, describe, expect, test } from "vitest";
import { cellsInProcess } from "./in-process.js";

let cells: ReturnType<typeof cellsInProcess>;
beforeEach(() => {
  cells = cellsInProcess();
});

async function value(code: string): Promise<unknown> {
  const { ending, explanation } = await cells.run(code);
  expect(explanation?.sentence, code).toBeUndefined();
  return ending.kind === "value" ? ending.value : ending.kind;
}

async function sentence(code: string) {
  return (await cells.run(code)).explanation?.sentence;
}

function typeOf(name: string) {
  const info = cells.runner.executor.inspect(name, 1);
  return info?.displayParts?.map(({ text }) => text).join("");
}

describe("a cell that fails", () => {
  test("keeps what it had made, with its type, and nothing else", async () => {
    expect(await sentence("const a = 1;\nlet b = 'x', c = JSON.parse(''), d = 4;")).toContain("Line 2");
    expect(await value("[a, b.length]")).toEqual([1, 1]);
    expect([typeOf("a"), typeOf("b")]).toEqual(["const a: 1", "let b: string"]);
    expect(await sentence("c")).toContain("made in a cell that stopped with an error");
    expect(await sentence("d")).toContain("made in a cell that stopped with an error");
  });

  test("leaves a name that it did not come to with its old value and type", async () => {
    await value("const rows = [1, 2, 3]; class P { old = 1 } enum E { A }");
    await sentence("JSON.parse('');\nconst rows = 'text'; class P { young = 2 } enum E { B }");
    expect(await value("[rows.map((n) => n + 1), new P().old, E.A]")).toEqual([[2, 3, 4], 1, 0]);
    expect(typeOf("rows")).toBe("const rows: number[]");
  });

  test("gives a name that it came to its new value and type", async () => {
    await value("let n = 1; const get = () => n");
    await sentence("let n = 'text';\nJSON.parse('');");
    expect(await value("[n.toUpperCase(), get()]")).toEqual(["TEXT", "text"]);
  });

  test("that assigns, assigns what it came to", async () => {
    await value("let n = 1, m = 1");
    await sentence("n = 2; JSON.parse(''); m = 2");
    expect(await value("[n, m]")).toEqual([2, 1]);
  });

  test("keeps its types and functions for the cells that need them", async () => {
    await sentence(
      "interface Row { n: number }\nconst rows: Row[] = [{ n: 1 }];\nfunction sum() { return rows.map(({ n }) => n) }\nJSON.parse('');",
    );
    expect(await value("const more: Row[] = [{ n: 2 }]; [sum(), more.length]")).toEqual([[1], 1]);
  });

  test("is mended by being run again", async () => {
    await sentence("const k = JSON.parse('');");
    expect(await sentence("k")).toContain("stopped with an error");
    await value("const k = 5;");
    expect(await value("k")).toBe(5);
  });

  test("with a mistake in it changes nothing at all", async () => {
    await value("let n = 1;");
    await sentence("n = 2; nobody();");
    await sentence("n = 3; let = ;");
    expect(await value("n")).toBe(1);
  });

  test("by an import that is not there leaves the names of the import alone", async () => {
    await value('import { basename } from "node:path"');
    await sentence('import { basename } from "./nowhere"');
    expect(await value('basename("a/b")')).toBe("b");
  });

  test("by a promise, fails after what it has made", async () => {
    expect(
      await sentence("const before = 1;\nawait Promise.reject(new Error('No.'));\nconst after = 2;"),
    ).toBe("Line 2: No.");
    expect(await value("before")).toBe(1);
    expect(await sentence("after")).toContain("stopped with an error");
  });
});

test("a value that answers no question hides no later error", async () => {
  await value("const { proxy, revoke } = Proxy.revocable({}, {}); revoke();");
  await value("const odd = { get columnNames(): string[] { throw new Error('Not now.') } };");
  expect(await sentence("nobody")).toContain("there is nothing called `nobody` yet");
  expect(await sentence("JSON.parse('')")).toContain("this text is not JSON");
});

describe("a name that is read too early", () => {
  test("is told, when it is read in a function", async () => {
    expect(await sentence("double();\nlet n = 5;\nfunction double() { return n * 2 }")).toBe(
      "Line 3: `n` is used before the line that makes it. Move that line up.",
    );
    expect(
      await sentence("new K(); class K extends make() {} function make() { return class { x = new K() } }"),
    ).toBeDefined();
  });

  test("has its old value, when an earlier cell made it", async () => {
    await value("let n = 5; function double() { return n * 2 }");
    expect(await value("const first = double(); let n = 100; [first, double()]")).toEqual([10, 200]);
  });

  test("is empty, when it is a var", async () => {
    expect(
      await value("const first = read(); var v = 5; function read() { return v } [first, read()]"),
    ).toEqual([undefined, 5]);
  });

  test("does not hide a name of the world after its cell has failed", async () => {
    await sentence("JSON.parse(''); const fetch = 5;");
    expect(await value("typeof fetch")).toBe("function");
  });
});

describe("what a name is", () => {
  test("is known after many cells, with the words above it", async () => {
    await value(
      "/** How many came. */\nfunction came(rows: readonly number[], { min = 0 } = {}) { return rows.filter((n) => n > min).length }",
    );
    await value("const other = 1");
    const info = cells.runner.executor.inspect("came", 2);
    expect(typeOf("came")).toBe(
      "function came(rows: readonly number[], { min }?: {\n    min?: number;\n}): number",
    );
    expect(info?.documentation?.map(({ text }) => text).join("")).toBe("How many came.");
  });

  test("of a module that was loaded while running is the module", async () => {
    await value('const md = await import("movement-data");');
    expect(typeOf("md")).toMatch(/^const md: typeof import\("/);
    expect(cells.runner.executor.complete("md.rocA", 7).candidates).toContain("rocAUC");
    expect(await sentence("md.rocAUX([1], [1])")).toContain("rocAUC");
  });

  test("does not stand in the way when it cannot be written down", async () => {
    await value("const make = () => class { private x = 1; protected y = 2; get() { return this.x } };");
    expect(await value("const K = make(); new K().get()")).toBe(1);
    await value(
      'const fs = await import("node:fs"); const mixin = <T extends new (...a: any[]) => object>(B: T) => class extends B { #z = 1; private q = 3 };',
    );
    expect(await value("typeof fs.readFileSync + typeof mixin(Object)")).toBe("functionfunction");
  });

  test("is that of a var in a loop and in a block", async () => {
    await value("for (var row of [{ n: 1 }]) { var last = row.n }");
    expect([typeOf("row"), typeOf("last")]).toEqual(["var row: {\n    n: number;\n}", "var last: number"]);
  });
});

describe("the line of an error", () => {
  test.each([
    ["in a list of names", "const a = 1,\n  b = 2,\n  c = JSON.parse('');", 3],
    ["in a pattern with a default", "const {\n  a,\n  b = JSON.parse(''),\n} = {} as any;", 3],
    ["in the head of a loop", "for (var i = 0,\n  j = JSON.parse(''); i < 1; i++);", 2],
    ["in the list of a loop", "let x;\nfor (x of\n  JSON.parse('')) {\n}", 3],
    ["in a class", "class A {\n  static n = 1;\n  static m =\n    JSON.parse('');\n}", 4],
    [
      "in a namespace and an enum",
      "enum E {\n  A,\n}\nnamespace N {\n  export const x = JSON.parse('');\n}",
      5,
    ],
    [
      "in the default of a parameter",
      "interface I { n: number }\n\nfunction f(\n  x = JSON.parse(''),\n) {}\nf();",
      4,
    ],
    [
      "behind imports",
      'import { desc } from "arquero";\nimport * as path from "node:path";\n\n\nJSON.parse("");',
      5,
    ],
    ["in the last value", "let n = 1;\n\n[\n  n,\n  JSON.parse(''),\n]", 5],
    [
      "after an await in a call",
      "const f = async (x: any) => x;\n\nf(\n  await f(1),\n);\nawait f(JSON.parse(''));",
      6,
    ],
    [
      "in a function without a name",
      "const later = [\n  () => 1,\n  () => JSON.parse(''),\n];\nlater[1]();",
      3,
    ],
  ])("%s", async (_, code, line) => {
    expect(await sentence(code)).toMatch(new RegExp(`^Line ${line}: `));
  });
});
