import { existsSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  folderOf,
  importsOf,
  nodesOf,
  parseSource,
  readSources,
  resolveImport,
  type SourceFile,
} from "./source-files.js";

// math ← table ← layouts ← model, experiment, organize, safety, opendata ← chart, engine, import ← show; library ← course; library ← cli.
// Three doors that every room may use lie at the bottom: the disk (files), the reader's language (words), the notebook (kernel).
const LEVEL: Readonly<Record<string, number>> = {
  math: 0,
  files: 0,
  words: 0,
  kernel: 0,
  table: 1,
  layouts: 2,
  model: 3,
  experiment: 3,
  organize: 3,
  safety: 3,
  opendata: 3,
  chart: 4,
  engine: 4,
  import: 4,
  show: 5,
  course: 6,
  cli: 6,
};

/** Rooms of one level know nothing of each other, apart from these. */
const SIDEWAYS = new Set(["files → kernel", "kernel → words"]);

const EDGES = new Set(["files", "kernel", "show", "course", "cli"]);

/** The small doors below the edges: each touches the system for one purpose, named in its file. */
const DOORS = new Set([
  "src/library/chart/map/load-atlas.ts",
  "src/library/engine/connect/private-database.ts",
  "src/library/engine/tables/arrow-file.ts",
  "src/library/layouts/layout-files.ts",
  "src/library/math/hash-text.ts",
  "src/library/model/fit/kernel-threads.ts",
  "src/library/opendata/kept/cache-files.ts",
  "src/library/opendata/network/online.ts",
  "src/library/safety/anonymize/hmac-sha256.ts",
  "src/library/safety/scan/scan-files.ts",
  "src/library/table/datasets/dataset-files.ts",
  "src/library/table/columns/load-arquero.ts",
  "src/library/table/columns/load-arrow.ts",
  "src/library/table/columns/load-danfo.ts",
  "src/library/table/workbook/load-xlsx.ts",
  "src/library/table/clean/normalize-phone-library.ts",
  "src/library/table/read/parquet-unpackers.ts",
  "src/library/table/read/read-bytes.ts",
]);

const BUILT_INS = new Set(builtinModules);
const isBuiltIn = (name: string): boolean =>
  name.startsWith("node:") || BUILT_INS.has(name.split("/")[0] ?? "");

function wrongDirections(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => imported.startsWith("."))
      .map((imported) => resolveImport(file.path, imported))
      .filter((target) => !mayImport(file.path, target))
      .map((target) => `${file.path} imports ${target}`),
  );
}

function mayImport(from: string, target: string): boolean {
  const [here, there] = [folderOf(from), folderOf(target)];
  if (here === "") return true;
  if (here === there) return true;
  const [level, below] = [LEVEL[here], LEVEL[there]];
  if (level === undefined || below === undefined) return false;
  return level > below || SIDEWAYS.has(`${here} → ${there}`);
}

function systemImports(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !EDGES.has(folderOf(path)) && !DOORS.has(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(isBuiltIn)
        .map((name) => `${file.path} imports ${name}`),
    );
}

const hidden = new WeakMap<SourceFile, readonly string[]>();

/** The clock, chance, the network, the process: below the edges they are handed in. */
function hiddenInputs(file: SourceFile): readonly string[] {
  const known = hidden.get(file) ?? findHiddenInputs(file);
  hidden.set(file, known);
  return known;
}

function findHiddenInputs(file: SourceFile): string[] {
  const declared = new Set(
    nodesOf(file.tree).flatMap((node) =>
      (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
        ? [node.name.text]
        : [],
    ),
  );
  return nodesOf(file.tree)
    .filter((node) => {
      if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && !node.arguments?.length;
      if (ts.isPropertyAccessExpression(node)) {
        return /^(globalThis\.)?(Date\.now|Math\.random|performance\.\w+|crypto\.\w+|process\.\w+)$|^globalThis\.(fetch|setTimeout|setInterval)$/.test(
          node.getText(),
        );
      }
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
      const { text } = node.expression;
      return ["Date", "fetch", "setTimeout", "setInterval"].includes(text) && !declared.has(text);
    })
    .map((node) => `${file.path}: ${node.getText()}`);
}

/** Names of node:fs with which a file comes to be or changes, and files that are opened for more than reading. */
function writingCalls(file: SourceFile): string[] {
  const writing =
    /^(write|append|rename|copyFile|cp|link|symlink|truncate|ftruncate|createWriteStream|mkdtemp)/;
  return nodesOf(file.tree).flatMap((node) => {
    if (
      ts.isImportDeclaration(node) &&
      /^(node:)?fs(\/promises)?$/.test(node.moduleSpecifier.getText().slice(1, -1))
    ) {
      const named = node.importClause?.namedBindings;
      // A whole module under one name would hide what is done with it.
      if (named === undefined || !ts.isNamedImports(named)) return [`${file.path}: ${node.getText()}`];
      const names = named.elements.map((each) => (each.propertyName ?? each.name).text);
      return names.filter((name) => writing.test(name)).map((name) => `${file.path}: ${name}`);
    }
    if (!ts.isCallExpression(node) || !/^open(Sync)?$/.test(node.expression.getText())) return [];
    const how = node.arguments[1]?.getText() ?? '"r"';
    return how === '"r"' ? [] : [`${file.path}: ${node.getText()}`];
  });
}

/** Groups of files that import each other in a circle. */
function circles(files: readonly SourceFile[]): string[] {
  const targets = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => resolveImport(file.path, name)),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

describe("the house", () => {
  const files = readSources();

  it("has only the folders that the design names", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(
      files.map(({ path }) => folderOf(path)).filter((folder) => folder !== "" && !(folder in LEVEL)),
    ).toEqual([]);
  });

  it("imports in one direction", () => expect(wrongDirections(files)).toEqual([]));

  it("imports only files that exist, by their full name", () => {
    const paths = new Set(files.map(({ path }) => path));
    const missing = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("."))
        // A style is a file of its own; the bundler puts it into the code as text.
        .filter((name) => !name.endsWith(".css") || !existsSync(join(file.path, "..", name)))
        .filter((name) => !name.endsWith(".js") || !paths.has(resolveImport(file.path, name)))
        .map((name) => `${file.path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("has no file that imports itself in a circle", () => expect(circles(files)).toEqual([]));

  it("touches the system only at its edges and through its doors", () => {
    expect(systemImports(files)).toEqual([]);
    const doorsInUse = files.filter(({ path }) => DOORS.has(path)).map(({ path }) => path);
    expect(doorsInUse).toEqual([...DOORS].sort());
  });

  it("writes to the disk through one door", () => {
    const others = files.filter(({ path }) => folderOf(path) !== "files");
    expect(others.flatMap(writingCalls)).toEqual([]);
  });

  it("takes no clock, chance or network below its edges", () => {
    const below = files.filter(({ path }) => !EDGES.has(folderOf(path)) && !DOORS.has(path));
    expect(below.flatMap(hiddenInputs)).toEqual([]);
  });

  it("opens a connection nowhere but in opendata and engine, and in the one file that hands the network to opendata", () => {
    const allowed = new Set(["opendata", "engine"]);
    const hands = "src/library/opendata/network/online.ts";
    const others = files.filter(({ path }) => !allowed.has(folderOf(path)) && path !== hands);
    const network = /^node:(net|http|https|http2|dgram|tls|dns)(\/|$)|^(undici|ws|pg|hive-driver)$/;
    expect(others.flatMap(importsOf).filter((name) => network.test(name))).toEqual([]);
    expect(others.flatMap(hiddenInputs).filter((place) => place.includes("fetch("))).toEqual([]);
  });

  it("draws no unseeded random numbers anywhere", () => {
    expect(files.flatMap(hiddenInputs).filter((place) => place.includes("Math.random"))).toEqual([]);
  });

  it.each([
    ["src/library/index.ts", []],
    // A cell cannot import a name that begins with two underscores, so the blank is there by itself; and whoever loads the
    // course is spoken to in the language that they chose.
    ["src/course/index.ts", ['import "./check/global-blank.js";', 'import "./language/chosen-language.js";']],
  ])("exports each public name by name, from %s alone", (list, besides) => {
    const index = files.find(({ path }) => path === list);
    if (index === undefined) throw new Error(`There is no ${list}.`);
    const odd = index.tree.statements.filter(
      (statement) =>
        !ts.isExportDeclaration(statement) ||
        statement.moduleSpecifier === undefined ||
        statement.exportClause === undefined ||
        !ts.isNamedExports(statement.exportClause),
    );
    expect(odd.map((statement) => statement.getText())).toEqual(besides);
    const users = files.filter((file) =>
      importsOf(file).some((name) => resolveImport(file.path, name) === list),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

describe("these checks", () => {
  const wrong = (path: string, text: string) => wrongDirections([parseSource(path, text)]);

  it.each([
    ['import { x } from "../table/x.js";'],
    ['import type { X } from "../table/x.js";'],
    ['export { x } from "../table/x.js";'],
    ['export * from "../table/x.js";'],
    ['const x = await import("../table/x.js");'],
    ['type X = import("../table/x.js").X;'],
    ['const x = require("../table/x.js");'],
  ])("see math use table in: %s", (text) => {
    expect(wrong("src/library/math/a.ts", text)).toEqual([
      "src/library/math/a.ts imports src/library/table/x.ts",
    ]);
  });

  it("keep model and experiment apart, course and command line too, and both out of the library", () => {
    expect(wrong("src/library/model/a.ts", 'import "../experiment/x.js";')).toHaveLength(1);
    expect(wrong("src/library/experiment/a.ts", 'import "../model/x.js";')).toHaveLength(1);
    expect(wrong("src/library/show/a.ts", 'import "../../course/cards/x.js";')).toHaveLength(1);
    expect(wrong("src/cli/a.ts", 'import "../course/x.js";')).toHaveLength(1);
    expect(wrong("src/course/a.ts", 'import "../cli/x.js";')).toHaveLength(1);
    expect(
      wrong("src/course/cards/a.ts", 'import "../../library/show/x.js"; import "../check/x.js";'),
    ).toEqual([]);
    expect(wrong("src/library/table/a.ts", 'import "../files/x.js"; import "../words/x.js";')).toEqual([]);
    expect(wrong("src/library/table/a.ts", 'import "../index.js";')).toHaveLength(1);
  });

  it.each([
    ['import { writeFileSync } from "node:fs";'],
    ['import { rename as move } from "fs/promises";'],
    ['import fs from "node:fs";'],
    ['import * as fs from "node:fs";'],
    ['import { openSync } from "node:fs"; openSync("x", "w");'],
  ])("see a second way to the disk in: %s", (text) => {
    expect(writingCalls(parseSource("src/library/table/a.ts", text))).toHaveLength(1);
  });

  it("see built-in modules with and without their prefix", () => {
    const file = parseSource(
      "src/library/model/a.ts",
      'import "node:fs"; import "fs/promises"; import "arquero";',
    );
    expect(systemImports([file])).toHaveLength(2);
  });

  it.each([
    ["Date.now()"],
    ["new Date()"],
    ["new Date"],
    ["Date()"],
    ["Math.random()"],
    ["performance.now()"],
    ["process.env"],
    ['fetch("x")'],
    ['globalThis.fetch("x")'],
    ["setTimeout(run, 5)"],
  ])("see %s", (text) => {
    expect(hiddenInputs(parseSource("src/library/model/a.ts", `export const x = ${text};`))).toHaveLength(1);
  });

  it("let a clock or fetch that was handed in pass", () => {
    const text =
      'export const read = (fetch: Fetch, day: Date) => fetch(new Date(day).toISOString(), Date.parse("x"));';
    expect(hiddenInputs(parseSource("src/library/opendata/a.ts", text))).toEqual([]);
  });

  it("see a circle of three files", () => {
    const files = [
      parseSource("src/math/a.ts", 'import "./b.js";'),
      parseSource("src/math/b.ts", 'import "./c.js";'),
      parseSource("src/math/c.ts", 'import "./a.js";'),
    ];
    expect(circles(files)).toEqual(["src/math/a.ts → src/math/b.ts → src/math/c.ts → src/math/a.ts"]);
  });
});
