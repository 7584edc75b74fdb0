import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { expandNames } from "../../kernel-setup/kernel/expand-names.mjs";

const ts: typeof import("@tslab/typescript-for-tslab") = createRequire(import.meta.url)(
  "@tslab/typescript-for-tslab",
);
const expand = (source: string) => expandNames(ts, source).text;

test("shorthand in objects is written out, also nested and with a default", () => {
  expect(expand("({ a, b: { c }, ...d, e: 1 })")).toBe('({ "a": a, b: { "c": c }, ...d, e: 1 })');
  expect(expand("({ a = 2 } = o)")).toBe('({ "a": a = 2 } = o)');
  expect(expand("f({ type })")).toBe('f({ "type": type })');
});

test("new names in patterns stay, renamed ones get a quoted key", () => {
  expect(expand("const { a, ...rest } = o")).toBe("const { a, ...rest } = o");
  expect(expand("const { a: b, c: { d } } = o")).toBe('const { "a": b, "c": { d } } = o');
  expect(expand("const f = ({ a: b }, [{ c: d }]) => b")).toBe('const f = ({ "a": b }, [{ "c": d }]) => b');
});

test("texts, comments, regular expressions and types stay as they are", () => {
  const source = "// { a }\nconst s = '{ a }', t = `{ a }`, r = /{a}/; type T = { a: number };";
  expect(expand(source)).toBe(source);
});

test("what stands inside a template is written out", () => {
  const inside = (object: string) => `\`x \${f(${object})} { b }\``;
  expect(expand(inside("{ a }"))).toBe(inside('{ "a": a }'));
});

test("a text with a mistake in its grammar stays as it is", () => {
  expect(expand("({ a }")).toBe("({ a }");
});

test("no line moves, and each place leads back to its own", () => {
  const source = "const x = {\n  first,\n  second };\nshow({ x }, y);";
  const { text, originalOffset } = expandNames(ts, source);
  expect(text.split("\n").length).toBe(source.split("\n").length);
  for (const word of ["const", "show", "y)", ";\nshow"]) {
    expect(originalOffset(text.indexOf(word))).toBe(source.indexOf(word));
  }
  expect(originalOffset(text.length)).toBe(source.length);
  expect(originalOffset(text.indexOf("first"))).toBe(source.indexOf("first"));
  for (let offset = 1; offset <= text.length; offset++) {
    expect(originalOffset(offset)).toBeGreaterThanOrEqual(originalOffset(offset - 1));
  }
});

test("an imported blank is left out: it is there without an import", () => {
  expect(expand('import { check, ___, show } from "movement-data";')).toBe(
    'import { check, /*___,*/ show } from "movement-data";',
  );
  expect(expand('import { check, ___ } from "movement-data";')).toBe(
    'import { check, /*___*/ } from "movement-data";',
  );
});
