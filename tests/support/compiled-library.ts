import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "../..");

/**
 * The library as JavaScript in a folder of its own, for tests that start other processes: `dist` may be old.
 *
 * @param rooms the rooms of the library that the test needs; by default all, and the course.
 */
export function compiledLibrary(rooms?: readonly string[]): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-lib-"));
  for (const name of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const [house = "", room = ""] = name.split(/[\\/]/);
    if (rooms !== undefined && !(house === "library" && rooms.includes(room))) continue;
    const target = join(folder, "src", name.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    const source = readFileSync(join(root, "src", name), "utf8");
    const compilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    };
    writeFileSync(target, ts.transpileModule(source, { compilerOptions }).outputText);
  }
  writeFileSync(join(folder, "package.json"), '{ "name": "movement-data", "type": "module" }');
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
