import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "../..");
const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/**
 * A part of the library as JavaScript in a folder of its own, for tests that start other processes: `dist` may be old.
 *
 * @param entries the files of `src` that the test imports, without their endings; what they import comes with them.
 */
export function compiledLibrary(entries: readonly string[]): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-lib-"));
  const waiting = entries.map((entry) => join(root, "src", entry));
  const done = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (done.has(path)) continue;
    done.add(path);
    const target = join(folder, `${path.slice(root.length)}.js`);
    const { outputText } = ts.transpileModule(readFileSync(`${path}.ts`, "utf8"), { compilerOptions });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      if (/^\.{1,2}\//.test(fileName)) waiting.push(join(dirname(path), fileName.replace(/\.js$/, "")));
    }
  }
  writeFileSync(join(folder, "package.json"), '{ "name": "movement-data", "type": "module" }');
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
