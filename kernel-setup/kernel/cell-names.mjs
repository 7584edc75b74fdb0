// The names that a cell makes, read from its text: also when it never ran to its end.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

/** @param {TypeScript} ts @param {string} source @returns {string[]} */
export function cellNames(ts, source) {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  return file.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => boundNames(ts, name));
    }
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      return statement.name === undefined ? [] : [statement.name.text];
    }
    return [];
  });
}

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").BindingName} name @returns {string[]} */
function boundNames(ts, name) {
  return ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(ts, element.name) : []));
}

/**
 * True when the cell itself waits in a `for await` loop, which tslab overlooks.
 *
 * @param {TypeScript} ts
 * @param {string} source
 */
export function loopsOverPromises(ts, source) {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  return file.statements.some(
    (statement) => ts.isForOfStatement(statement) && statement.awaitModifier !== undefined,
  );
}
