import ts from "typescript";
import { nodesOf, type SourceFile } from "../architecture/source-files.js";

/** One @example of a doc comment. */
export interface Example {
  readonly path: string;
  readonly name: string;
  readonly code: string;
}

/** A line of an example that states a value, as the two texts to compare. */
export interface StatedValue {
  readonly line: string;
  readonly expression: string;
  readonly comment: string;
}

/** Every @example in a file, with the name of what it belongs to. */
export function examplesOf({ path, tree }: SourceFile): Example[] {
  return nodesOf(tree).flatMap((node) => {
    if (!ts.isFunctionDeclaration(node) && !ts.isVariableStatement(node) && !ts.isInterfaceDeclaration(node))
      return [];
    const name = nameOf(node);
    return ts
      .getJSDocTags(node)
      .filter((tag) => tag.tagName.text === "example")
      .map((tag) => ({ path, name, code: ts.getTextOfJSDocComment(tag.comment) ?? "" }));
  });
}

function nameOf(node: ts.FunctionDeclaration | ts.VariableStatement | ts.InterfaceDeclaration): string {
  if (!ts.isVariableStatement(node)) return node.name?.text ?? "";
  return node.declarationList.declarations.map((declaration) => declaration.name.getText()).join(", ");
}

/**
 * The example as a script that calls `__state(row, value)` after each line that states a value, and those lines.
 *
 * @throws when a line ends in a comment but is neither an expression nor a declaration of one name.
 */
export function instrument(code: string): { script: string; stated: StatedValue[] } {
  const tree = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const stated: StatedValue[] = [];
  const script = tree.statements.map((statement) => {
    const comment = trailingComment(code, statement.end);
    if (comment === undefined) return statement.getText();
    const line = statement.getText();
    const row = stated.length;
    const expression = valueText(statement);
    if (expression === undefined) throw new Error(`"${line}" has no value that "${comment}" could state.`);
    stated.push({ line, expression, comment });
    return ts.isExpressionStatement(statement)
      ? `__state(${row}, ${expression});`
      : `${line}\n__state(${row}, ${expression});`;
  });
  return { script: script.join("\n"), stated };
}

function valueText(statement: ts.Statement): string | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression.getText();
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration, ...others] = statement.declarationList.declarations;
  return declaration !== undefined && others.length === 0 && ts.isIdentifier(declaration.name)
    ? declaration.name.text
    : undefined;
}

function trailingComment(code: string, end: number): string | undefined {
  const [range] = ts.getTrailingCommentRanges(code, end) ?? [];
  return range === undefined ? undefined : code.slice(range.pos, range.end).replace(/^\/\/\s*/, "");
}
