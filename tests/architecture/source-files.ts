import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";

/** A source file, parsed. `path` is relative to the project, with forward slashes on every system. */
export interface SourceFile {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** Parses one file; a test hands in its own text. */
export function parseSource(path: string, text: string): SourceFile {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
}

let sources: readonly SourceFile[] | undefined;

/** All files of the library, read and parsed once: many rules look at them. */
export function readSources(): readonly SourceFile[] {
  sources ??= parseAll();
  return sources;
}

function parseAll(): SourceFile[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => parseSource(path, readFileSync(path, "utf8")));
}

const nodes = new WeakMap<ts.Node, readonly ts.Node[]>();
const imports = new WeakMap<SourceFile, readonly string[]>();

/** Every node of a file, in reading order. */
export function nodesOf(root: ts.Node): readonly ts.Node[] {
  const known = nodes.get(root);
  if (known !== undefined) return known;
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  nodes.set(root, found);
  return found;
}

/** What a file imports in any way: import, import type, export … from, import("…"), typeof import("…"), require("…"). */
export function importsOf(file: SourceFile): readonly string[] {
  const known = imports.get(file) ?? findImports(file);
  imports.set(file, known);
  return known;
}

function findImports({ tree }: SourceFile): string[] {
  return nodesOf(tree).flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return specifier(node.moduleSpecifier);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      return specifier(node.argument.literal);
    if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      return specifier(node.moduleReference.expression);
    }
    if (!ts.isCallExpression(node)) return [];
    const isDynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
    return isDynamic || isRequire ? specifier(node.arguments[0]) : [];
  });
}

function specifier(node: ts.Node | undefined): string[] {
  return node !== undefined && ts.isStringLiteralLike(node) ? [node.text] : [];
}

/** The project path that a relative import names: "./data.js" in src/library/table/columns is src/library/table/columns/data.ts. */
export function resolveImport(from: string, imported: string): string {
  return posix.join(posix.dirname(from), imported).replace(/\.js$/, ".ts");
}

/** The room in which a file lies: a folder of src/library, or course or cli; "" for a public list. */
export function folderOf(path: string): string {
  const [, house = "", room = "", ...rest] = path.split("/");
  if (room === "index.ts") return "";
  return house === "library" ? (rest.length === 0 ? "" : room) : house;
}
