import ts from "typescript";
import * as course from "../../src/course/index.js";
import * as library from "../../src/library/index.js";

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;

/** Where the imports of a solution come from: the library and the course themselves, and what else a notebook may import. */
async function loaded(name: string): Promise<Readonly<Record<string, unknown>>> {
  if (name === "movement-data") return library;
  return name === "movement-data/course" ? course : import(name);
}

/**
 * Runs the code of a solution as a cell would, and gives the value of its last expression, else its variable `answer`.
 * Imports are resolved for real, so that a solution that uses a name the library does not export fails.
 */
export async function runSolution(code: string): Promise<unknown> {
  const source = ts.createSourceFile("solution.ts", code, ts.ScriptTarget.ES2022, true);
  const names: string[] = [];
  const values: unknown[] = [];
  const body: string[] = [];
  const last = source.statements.at(-1);
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      for (const [name, value] of await importedValues(statement)) {
        names.push(name);
        values.push(value);
      }
    } else if (statement === last && ts.isExpressionStatement(statement)) {
      body.push(`return (${statement.expression.getText()});`);
    } else body.push(statement.getText());
  }
  if (last === undefined || !ts.isExpressionStatement(last)) body.push("return answer;");
  const script = ts
    .transpileModule(`async function cell() { ${body.join("\n")} }`, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    })
    .outputText.replace("export {};", "");
  const run = new AsyncFunction(...names, `${script}\nreturn cell();`);
  return run(...values);
}

/** The names that an import brings, with what they stand for. */
export async function importedValues(
  statement: ts.ImportDeclaration,
): Promise<readonly (readonly [name: string, value: unknown])[]> {
  const module = await loaded((statement.moduleSpecifier as ts.StringLiteral).text);
  return importedNames(statement).map(([name, imported]) => {
    if (!(imported in module)) throw new Error(`The solution imports "${imported}", which does not exist.`);
    return [name, module[imported]];
  });
}

function importedNames(statement: ts.ImportDeclaration): readonly (readonly [string, string])[] {
  const bindings = statement.importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]);
}
