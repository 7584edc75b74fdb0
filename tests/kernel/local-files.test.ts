import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cellsInProcess } from "./in-process.js";

let folder = "";
let cells: ReturnType<typeof cellsInProcess>;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "movement-data-files-")));
  cells = cellsInProcess(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function save(name: string, text: string) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function value(code: string): Promise<unknown> {
  const { ending, explanation } = await cells.run(code);
  expect(explanation?.sentence).toBeUndefined();
  return ending.kind === "value" ? ending.value : ending.kind;
}

async function words(code: string) {
  const { explanation } = await cells.run(code);
  return [explanation?.sentence, ...(explanation?.detail ?? [])].join("\n");
}

test("a helper in the form of CommonJS is imported, by name, as a whole and with require", async () => {
  save("c.js", 'const { sep } = require("node:path");\nmodule.exports = { hi: (n) => "hi " + n, sep };');
  expect(await value('import { hi } from "./c"; hi("Ada")')).toBe("hi Ada");
  expect(await value('import c from "./c.js"; c.hi("Bo") + hi("Cy")')).toBe("hi Bohi Cy");
  expect(await value('import * as all from "./c"; typeof all.sep')).toBe("string");
  expect(await value('require("./c").hi(1)')).toBe("hi 1");
  expect(await value('(await import("./c")).hi(2)')).toBe("hi 2");
  save("d.cjs", "exports.n = 5; exports.up = () => ++exports.n;");
  expect(await value('import d from "./d.cjs"; import { n } from "./d.cjs"; d.up() + n')).toBe(12);
});

test("helpers that need each other, a folder with an index, and a file in JSON", async () => {
  save("lib/index.ts", 'export { twice } from "./twice.mjs";\nexport interface Row { n: number }');
  save(
    "lib/twice.mjs",
    'import numbers from "../numbers.json" assert { type: "json" };\nexport const twice = () => numbers.map((n) => 2 * n);',
  );
  save("numbers.json", "[1, 2]");
  expect(
    await value('import { twice, type Row } from "./lib";\nconst row: Row = { n: 1 };\n[...twice(), row.n]'),
  ).toEqual([2, 4, 1]);
  save("a.ts", 'import { b } from "./b";\nexport const a = () => b() + 1;\nexport const one = 1;');
  save("b.ts", 'import { one } from "./a";\nexport const b = () => one + 1;');
  expect(await value('import { a } from "./a"; a()')).toBe(3);
});

test("a file in JSON says of itself that it is one, as Node and Deno have it", async () => {
  save("one.json", '{ "n": 1 }');
  save("reads.ts", 'import one from "./one.json" with { type: "json" };\nexport const twice = 2 * one.n;');
  const code = 'import { twice } from "./reads"; import one from "./one.json" with { type: "json" };';
  expect(await value(`${code} twice + one.n`)).toBe(3);
  expect(await value('(await import("./one.json", { with: { type: "json" } })).default.n')).toBe(1);
  expect(await value("\"from './a.json' with { type: 1 }\"")).toBe("from './a.json' with { type: 1 }");
});

test("a file that has changed is read again, also behind another, and one that has not keeps its state", async () => {
  save("sub.ts", "export const k = 1;");
  save("mid.ts", 'import { k } from "./sub";\nexport const get = () => k;');
  save("state.ts", "export let count = 0;\nexport const inc = () => ++count;");
  expect(
    await value('import { get } from "./mid";\nimport { inc, count } from "./state";\ninc(); [get(), count]'),
  ).toEqual([1, 1]);
  save("sub.ts", "export const k = 'two';");
  expect(
    await value('import { get } from "./mid";\nimport { inc } from "./state";\n[get().length, inc(), count]'),
  ).toEqual([3, 2, 2]);
  save("numbers.json", "[1]");
  expect(await value('import numbers from "./numbers.json"; numbers.length')).toBe(1);
  save("numbers.json", "[1, 2]");
  expect(await value('import numbers from "./numbers.json"; numbers.length')).toBe(2);
});

test("a file that comes later is found", async () => {
  save("mid.ts", 'import { k } from "./late";\nexport const get = () => k;');
  expect(await words('import { get } from "./mid"; get()')).toContain(
    "File mid.ts, line 1: there is no package or file called `./late`",
  );
  save("late.ts", "export const k = 5;");
  expect(await value('import { get } from "./mid"; get()')).toBe(5);
});

test("a file is imported by its whole name too, knows its own place, and may have been saved with a mark in front", async () => {
  save("deep/a.ts", "export const place = import.meta.url.split('/').slice(-2).join('/');");
  expect(await value("import { place } from './deep/a.ts'; place")).toBe("deep/a.ts");
  save("b.ts", "import { place } from './deep/a.ts';\nexport const again = place + 1;");
  expect(await value("import { again } from './b.ts'; again")).toBe("deep/a.ts1");
  expect(await value("(await import('./b.ts')).again")).toBe("deep/a.ts1");
  save("list.json", "\uFEFF[1, 2]");
  expect(await value("import list from './list.json'; list")).toEqual([1, 2]);
});

test("a file that waits at its top says so, and what to do", async () => {
  for (const name of ["late.ts", "late.mjs"]) {
    save(name, "// await in a note\nexport const late = await Promise.resolve(4);");
    expect(await words(`import { late } from "./${name.replace(".ts", "")}"; late`)).toContain(
      `The file ${name} waits with \`await\` outside of a function, and a cell cannot wait for a file.`,
    );
  }
  save("late.ts", "// await in a note\nexport const late = async () => await Promise.resolve(4);");
  expect(await value("import { late } from './late'; await late()")).toBe(4);
  save("old.ts", "const five = () => 5;\nexport = five;");
  expect(await words("import five from './old'; five()")).toContain(
    "File old.ts, line 2: what a file gives is written `export default …`",
  );
});

test("a file in JavaScript is not judged by its types", async () => {
  save("loose.js", "export function add(a, b) { let x = 1; x = 'text'; return a + b + x.missing; }");
  expect(await value('import { add } from "./loose"; typeof add(1, 2)')).toBe("number");
});

test("a mistake in a helper is told with the helper's file, line and words", async () => {
  save("h.ts", "// a note\n\nexport const twice = (n: number) => n * 2;\nexport const four = twice('2');");
  const told = await words(
    'const here = "this is another text altogether";\nimport { four } from "./h"; four',
  );
  expect(told).toContain("File h.ts, line 4: `'2'` is a text, but a number is needed here.");
  expect(told).toContain("4 │ export const four = twice('2');");
  expect(told).not.toContain("altogether");
});

test("an error while a helper runs names the line of the cell and that of the helper", async () => {
  save(
    "deep/h.ts",
    "interface Row {\n  n: number;\n}\nexport function half(row: Row) {\n  if (row.n % 2) throw new Error('Odd.');\n  return row.n / 2;\n}",
  );
  await value('import { half } from "./deep/h"');
  const told = await words("half({ n: 2 });\nhalf({ n: 3 });");
  expect(told).toContain("Line 2: Odd.");
  expect(told).toContain("It happened in line 5 of the file deep/h.ts, which this cell uses.");
  save("top.js", "const x = 1;\nmodule.exports = missing + x;");
  expect(await words('const top = require("./top")')).toContain("It happened in line 2 of the file top.js");
});

test("a helper that failed is tried again", async () => {
  save("f.js", "throw new Error('Not yet.');");
  expect(await words('require("./f")')).toContain("Not yet.");
  save("f.js", "module.exports = 1;");
  expect(await value('require("./f")')).toBe(1);
});

test("a cell can stand for a file", async () => {
  await value("/** @module rates */\nexport const rate = 0.5;\nexport type Kind = 'a';");
  expect(await value('import { rate, type Kind } from "./rates"; const kind: Kind = "a"; rate + kind')).toBe(
    "0.5a",
  );
  await value("/** @module rates */\nexport const rate = 7;");
  expect(await value('import { rate } from "./rates"; rate')).toBe(7);
  expect(await words("/** @module rates */\nexport const rate: number = 'x';")).toContain("Line 2:");
});

test("a package that is installed later is found, and one that is there for import only is loaded", async () => {
  expect(await words('import { late } from "late-package"; late')).toContain("`late-package`");
  save(
    "node_modules/late-package/package.json",
    '{ "name": "late-package", "main": "index.js", "types": "index.d.ts" }',
  );
  save("node_modules/late-package/index.js", "exports.late = 5;");
  save("node_modules/late-package/index.d.ts", "export declare const late: number;");
  expect(await value('import { late } from "late-package"; late')).toBe(5);
  save(
    "node_modules/modern/package.json",
    '{ "name": "modern", "type": "module", "main": "index.js", "types": "index.d.ts" }',
  );
  save("node_modules/modern/index.js", "export const modern = 6;");
  save("node_modules/modern/index.d.ts", "export declare const modern: number;");
  expect(await value('const { modern } = await import("modern"); modern')).toBe(6);
});

test("packages that can only be imported are imported before the cell runs", async () => {
  const only = (name: string, code: string, types: string) => {
    save(
      `node_modules/${name}/package.json`,
      JSON.stringify({
        name,
        type: "module",
        types: "./index.d.ts",
        exports: { ".": { types: "./index.d.ts", import: "./index.js" }, "./deep": { import: "./deep.js" } },
      }),
    );
    save(`node_modules/${name}/index.js`, code);
    save(`node_modules/${name}/deep.js`, "export default 11;");
    save(`node_modules/${name}/index.d.ts`, types);
  };
  only(
    "import-only",
    "export const seven = 7; export default 8;",
    "export declare const seven: number; declare const eight: number; export default eight;",
  );
  expect(await value('import eight, { seven } from "import-only"; seven + eight')).toBe(15);
  expect(await value('import * as all from "import-only"; all.seven + all.default')).toBe(15);
  expect(await value('const late = await import("import-only"); late.seven')).toBe(7);
  expect(await value('import "import-only"; 1')).toBe(1);
  only("waits-first", "export const nine = await Promise.resolve(9);", "export declare const nine: number;");
  expect(await value('import { nine } from "waits-first"; nine')).toBe(9);
  // Through a file beside the notebook, and in a later cell.
  save("uses.ts", 'import { nine } from "waits-first";\nexport const ten = nine + 1;');
  expect(await value('import { ten } from "./uses"; ten')).toBe(10);
  expect(await value("seven + nine + ten")).toBe(26);
  only("fails-first", 'throw new Error("It will not load.");', "export declare const x: number;");
  expect(await words('import { x } from "fails-first"; x')).toContain("It will not load.");
});

test("a cell knows the folder of the notebook", async () => {
  save("data.txt", "five");
  const code =
    'import { readFileSync } from "node:fs";\nreadFileSync(new URL("./data.txt", import.meta.url), "utf8")';
  expect(await value(code)).toBe("five");
});
