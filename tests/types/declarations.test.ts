import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "@tslab/typescript-for-tslab";
import { describe, expect, it } from "vitest";

// The notebook kernel compiles cells with TypeScript 5.0.4 and old module resolution. A declaration that it cannot
// read becomes `any` without a word, and completion and error messages are gone.
const DIST = resolve("dist");
const CONSUMER = resolve("consumer.ts");

/** The two public lists: the room, what a cell imports, and the declarations that this leads to. */
const LISTS = [
  { room: "library", from: "movement-data", declarations: join(DIST, "package", "index.d.cts") },
  { room: "course", from: "movement-data/course", declarations: join(DIST, "package", "course.d.cts") },
] as const;

/** What the disk holds is parsed once for all programs, and a program that was asked for before is the same. */
const parsed = new Map<string, ts.SourceFile | undefined>();
const programs = new Map<string, ts.Program>();

function compile(source: string, strict: boolean, index?: string): ts.Program {
  const key = JSON.stringify([source, strict, index]);
  const program = programs.get(key) ?? compileAnew(source, strict, index);
  programs.set(key, program);
  return program;
}

function compileAnew(source: string, strict: boolean, index?: string): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    lib: ["lib.es2022.d.ts"],
    types: ["node"],
    esModuleInterop: true,
    strict,
    noEmit: true,
    skipLibCheck: false,
  };
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  const replaced = new Map([[CONSUMER, source]]);
  if (index !== undefined) replaced.set(join(DIST, "package", "index.d.cts"), index);
  host.getSourceFile = (file, languageVersion, ...rest) => {
    const text = replaced.get(resolve(file));
    if (text !== undefined) return ts.createSourceFile(file, text, languageVersion);
    if (!parsed.has(file)) parsed.set(file, readSource(file, languageVersion, ...rest));
    return parsed.get(file);
  };
  return ts.createProgram([CONSUMER], options, host);
}

/** What the compiler says about our own files; the declarations of other packages are theirs to mend. */
function complaints(program: ts.Program): string[] {
  return program
    .getSourceFiles()
    .filter(({ fileName }) => resolve(fileName) === CONSUMER || resolve(fileName).startsWith(DIST))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

function exportsOf(
  program: ts.Program,
  declarations: string = LISTS[0].declarations,
): { checker: ts.TypeChecker; symbols: ts.Symbol[] } {
  const checker = program.getTypeChecker();
  const index = program.getSourceFiles().find(({ fileName }) => resolve(fileName) === declarations);
  const module = index === undefined ? undefined : checker.getSymbolAtLocation(index);
  if (module === undefined) throw new Error(`The consumer did not reach ${declarations}. Run: npm run build`);
  const symbols = checker.getExportsOfModule(module);
  return { checker, symbols };
}

/** The paths inside an exported name at which a type is `any`. */
function findAny(checker: ts.TypeChecker, symbol: ts.Symbol): string[] {
  const found: string[] = [];
  const seen = new Set<ts.Type>();
  const declaredIn = (type: ts.Type, place: RegExp): boolean =>
    [type.symbol, type.aliasSymbol].some((known) =>
      known?.declarations?.some((node) => place.test(relative(process.cwd(), node.getSourceFile().fileName))),
    );
  const isOurs = (type: ts.Type): boolean => declaredIn(type, /^dist[\\/]/);
  const isBuiltIn = (type: ts.Type): boolean => declaredIn(type, /typescript-for-tslab[\\/]lib[\\/]lib\./);
  const walk = (type: ts.Type, path: string): void => {
    if ((type.flags & ts.TypeFlags.Any) !== 0) {
      found.push(path);
      return;
    }
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) {
      for (const part of type.types) walk(part, path);
      return;
    }
    // A table of apache-arrow has any as its own default argument; a list or record of ours must not.
    if (isOurs(type) || isBuiltIn(type)) {
      for (const argument of checker.getTypeArguments(type as ts.TypeReference)) walk(argument, `${path}<>`);
    }
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      if (!isOurs(type)) continue;
      walk(signature.getReturnType(), `${path}()`);
      for (const parameter of signature.parameters)
        walk(checker.getTypeOfSymbol(parameter), `${path}(${parameter.name})`);
    }
    if (!isOurs(type)) return;
    for (const property of type.getProperties()) {
      walk(checker.getTypeOfSymbol(property), `${path}.${property.name}`);
    }
  };
  const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0 || (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  const type =
    isValue && (target.flags & ts.SymbolFlags.Value) !== 0
      ? checker.getTypeOfSymbol(target)
      : checker.getDeclaredTypeOfSymbol(target);
  walk(type, symbol.name);
  return found;
}

describe.each(LISTS)("the declarations of the $room under the TypeScript of the notebook kernel", (list) => {
  const namesInSource = [
    ...readFileSync(`src/${list.room}/index.ts`, "utf8").matchAll(/export (type )?\{([^}]*)\}/g),
  ].flatMap(([, allTypes, list = ""]) =>
    list
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "")
      .map((entry) => ({
        name: entry.replace(/^type /, ""),
        isType: allTypes !== undefined || entry.startsWith("type "),
      })),
  );
  const consumer = [
    `import { ${namesInSource.map(({ name }) => name).join(", ")} } from "${list.from}";`,
    `export const values = [${namesInSource.filter(({ isType }) => !isType).map(({ name }) => name)}];`,
    ...namesInSource.filter(({ isType }) => isType).map(({ name }) => `export type Use_${name} = ${name};`),
  ].join("\n");

  it.each([true, false])("compile with every exported name in use (strict: %s)", (strict) => {
    expect(complaints(compile(consumer, strict))).toEqual([]);
  });

  it("let no exported name become any, in any of its parameters, results or fields", () => {
    const { checker, symbols } = exportsOf(compile(consumer, true), list.declarations);
    expect(symbols.map(({ name }) => name).sort()).toEqual(namesInSource.map(({ name }) => name).sort());
    expect(symbols.flatMap((symbol) => findAny(checker, symbol))).toEqual([]);
  });
});

describe("the declarations in a cell", () => {
  it("are read by TypeScript 5.0.4", () => expect(ts.version).toBe("5.0.4"));

  it("give the cells of Module 1 their types: a wrong one means that learners see no completion", () => {
    const cell = [
      'import { countBy, loadDataset, rate } from "movement-data";',
      'import { check } from "movement-data/course";',
      'const rows: number = countBy(loadDataset("canvass-log"), "result").numRows();',
      "export const share: number = rate(288, 1200) * rows;",
      'check("m1.third-pass", ___);',
    ].join("\n");
    expect(complaints(compile(cell, false))).toEqual([]);
  });

  it("catch a name that does not exist and a wrong argument, so that this test can fail", () => {
    const wrong = [
      'import { loadDatasett, loadDataset, rate } from "movement-data";',
      'loadDataset("canvas-log"); rate("288", 1200); loadDatasett;',
    ].join("\n");
    expect(complaints(compile(wrong, false))).toHaveLength(3);
  });

  it("see a type that TypeScript 5.0.4 cannot read, inside a result or a field", () => {
    const index = [
      "export interface Fit { readonly values: NoInfer<number>; readonly rows: readonly Missing[]; }",
      "export declare function scores(fit: Fit): Float64Array<ArrayBuffer>;",
    ].join("\n");
    const program = compile(
      'import { scores } from "movement-data"; export const used = scores;',
      false,
      index,
    );
    const { checker, symbols } = exportsOf(program);
    expect(complaints(program)).toHaveLength(3);
    expect(symbols.flatMap((symbol) => findAny(checker, symbol))).toEqual(
      expect.arrayContaining(["Fit.values", "Fit.rows<>"]),
    );
  });
});
