// An import, written as statements that fill the shared names. Like every import it stays linked to its module.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").Statement} Statement */

/** @param {TypeScript} ts @param {Expression} specifier `require("…")` */
export function requireCall(ts, specifier) {
  return ts.factory.createCallExpression(ts.factory.createIdentifier("require"), undefined, [specifier]);
}

/**
 * `__tslab__.imported(module)`: the module as `import * as` gives it.
 *
 * @param {TypeScript} ts
 * @param {Expression} module
 */
export function importedCall(ts, module) {
  const { factory } = ts;
  const imported = factory.createPropertyAccessExpression(factory.createIdentifier("__tslab__"), "imported");
  return factory.createCallExpression(imported, undefined, [module]);
}

/**
 * `import("x")` as `Promise.resolve("x").then((id) => __tslab__.imported(require(id)))`.
 *
 * @param {TypeScript} ts
 * @param {Expression} specifier
 */
export function dynamicImport(ts, specifier) {
  const { factory } = ts;
  const id = factory.createUniqueName("id");
  const resolved = factory.createCallExpression(
    factory.createPropertyAccessExpression(factory.createIdentifier("Promise"), "resolve"),
    undefined,
    [specifier],
  );
  const load = factory.createArrowFunction(
    undefined,
    undefined,
    [factory.createParameterDeclaration(undefined, undefined, id)],
    undefined,
    undefined,
    importedCall(ts, requireCall(ts, id)),
  );
  return factory.createCallExpression(factory.createPropertyAccessExpression(resolved, "then"), undefined, [
    load,
  ]);
}

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").ImportDeclaration} statement
 * @returns {Statement[]}
 */
export function importStatements(ts, statement) {
  const { factory } = ts;
  const call = requireCall(ts, statement.moduleSpecifier);
  const { importClause } = statement;
  if (importClause === undefined) {
    return [ts.setTextRange(factory.createExpressionStatement(call), statement)];
  }
  const module = factory.createUniqueName("module");
  const whole = factory.createUniqueName("whole");
  /** @type {[name: string, value: Expression][]} */
  const links = [];
  const { name, namedBindings } = importClause;
  if (name !== undefined) {
    links.push([name.text, factory.createPropertyAccessExpression(whole, "default")]);
  }
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings)) {
    links.push([namedBindings.name.text, whole]);
  } else if (namedBindings !== undefined) {
    for (const element of namedBindings.elements) {
      const exported = (element.propertyName ?? element.name).text;
      const from = exported === "default" ? whole : module;
      links.push([element.name.text, factory.createPropertyAccessExpression(from, exported)]);
    }
  }
  const made = [
    factory.createVariableDeclaration(module, undefined, undefined, call),
    factory.createVariableDeclaration(whole, undefined, undefined, importedCall(ts, module)),
  ];
  const list = factory.createVariableDeclarationList(made, ts.NodeFlags.Const);
  return [
    ts.setTextRange(factory.createVariableStatement(undefined, list), statement),
    ...links.map(([local, value]) => factory.createExpressionStatement(link(ts, local, value))),
  ];
}

/**
 * `__tslab__.link("name", () => value)`.
 *
 * @param {TypeScript} ts
 * @param {string} name
 * @param {Expression} value
 */
function link(ts, name, value) {
  const { factory } = ts;
  const read = factory.createArrowFunction(undefined, undefined, [], undefined, undefined, value);
  return factory.createCallExpression(
    factory.createPropertyAccessExpression(factory.createIdentifier("__tslab__"), "link"),
    undefined,
    [factory.createStringLiteral(name), read],
  );
}
