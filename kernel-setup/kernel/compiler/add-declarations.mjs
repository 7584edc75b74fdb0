// Declarations that the compiler leaves out or writes at length: a `var` inside a block or a loop is a name of the
// notebook too, and `const md = await import("movement-data")` is the module, not a list of all that it exports.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */
/** @typedef {import("@tslab/typescript-for-tslab").TypeChecker} TypeChecker */
/** @typedef {import("@tslab/typescript-for-tslab").TypeNode} TypeNode */

/**
 * A step of the compiler on the declarations of a cell.
 *
 * @param {TypeScript} ts
 * @param {TypeChecker} checker
 * @param {SourceFile} cell
 * @param {readonly string[]} hoisted
 * @returns {import("@tslab/typescript-for-tslab").TransformerFactory<SourceFile | import("@tslab/typescript-for-tslab").Bundle>}
 */
export function addDeclarations(ts, checker, cell, hoisted) {
  const modules = importedModules(ts, checker, cell);
  return ({ factory }) =>
    (file) => {
      if (!ts.isSourceFile(file)) {
        return file;
      }
      /** @type {Set<string>} */
      const declared = new Set();
      const statements = file.statements.map((statement) => {
        if (!ts.isVariableStatement(statement)) {
          const { name } = /** @type {{ name?: import("@tslab/typescript-for-tslab").Node }} */ (statement);
          if (name !== undefined && ts.isIdentifier(name)) {
            declared.add(name.text);
          }
          return statement;
        }
        const { modifiers, declarationList: list } = statement;
        const declarations = list.declarations.map((declaration) => {
          const name = ts.isIdentifier(declaration.name) ? declaration.name.text : "";
          declared.add(name);
          const module = modules.get(name);
          return module === undefined
            ? declaration
            : factory.updateVariableDeclaration(declaration, declaration.name, undefined, module, undefined);
        });
        const updated = factory.updateVariableDeclarationList(list, declarations);
        return factory.updateVariableStatement(statement, modifiers, updated);
      });
      const missing = hoisted
        .filter((name) => !declared.has(name))
        .map((name) => {
          const type = typeOf(ts, checker, cell, name);
          const declaration = factory.createVariableDeclaration(name, undefined, type);
          const words = [factory.createModifier(ts.SyntaxKind.DeclareKeyword)];
          return factory.createVariableStatement(words, [declaration]);
        });
      return factory.updateSourceFile(file, [...statements, ...missing]);
    };
}

/** @param {TypeScript} ts @param {TypeChecker} checker @param {SourceFile} cell @param {string} name */
function typeOf(ts, checker, cell, name) {
  const symbol = cell.locals?.get(ts.escapeLeadingUnderscores(name));
  const type = symbol && checker.getTypeOfSymbolAtLocation(symbol, cell);
  const node = type && checker.typeToTypeNode(type, cell, ts.NodeBuilderFlags.NoTruncation);
  return node ?? ts.factory.createKeywordTypeNode(ts.SyntaxKind.AnyKeyword);
}

/**
 * The names that hold a whole module, with the type to write.
 *
 * @param {TypeScript} ts
 * @param {TypeChecker} checker
 * @param {SourceFile} cell
 */
function importedModules(ts, checker, cell) {
  /** @type {Map<string, TypeNode>} */
  const modules = new Map();
  for (const statement of cell.statements) {
    for (const { name, type, initializer } of ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : []) {
      const specifier = initializer && importedBy(ts, initializer);
      if (ts.isIdentifier(name) && type === undefined && specifier !== undefined) {
        modules.set(name.text, moduleType(ts, checker, specifier));
      }
    }
  }
  return modules;
}

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").Expression} value */
function importedBy(ts, value) {
  if (!ts.isAwaitExpression(value) || !ts.isCallExpression(value.expression)) {
    return undefined;
  }
  const { expression, arguments: values } = value.expression;
  const [specifier] = values;
  return expression.kind === ts.SyntaxKind.ImportKeyword && specifier && ts.isStringLiteral(specifier)
    ? specifier
    : undefined;
}

/**
 * @param {TypeScript} ts
 * @param {TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").StringLiteral} specifier
 */
function moduleType(ts, checker, specifier) {
  const { factory } = ts;
  const from = factory.createLiteralTypeNode(factory.createStringLiteral(specifier.text));
  const module = factory.createImportTypeNode(from, undefined, undefined, undefined, true);
  const symbol = checker.getSymbolAtLocation(specifier);
  const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
  if (exported.some(({ name }) => name === "default")) {
    return module;
  }
  // A module in the form of CommonJS is its own default.
  const whole = factory.createPropertySignature(undefined, "default", undefined, module);
  return factory.createIntersectionTypeNode([module, factory.createTypeLiteralNode([whole])]);
}
