// An import, written as statements that fill the shared names. Like every import it stays linked to its module.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").Statement} Statement */

/** @param {TypeScript} ts @param {Expression} specifier `require("…")` */
export function requireCall(ts, specifier) {
  return ts.factory.createCallExpression(ts.factory.createIdentifier("require"), undefined, [specifier]);
}

/**
 * `__tslab__.name(…)`: what the kernel does for a cell.
 *
 * @param {TypeScript} ts
 * @param {string} name
 * @param {readonly Expression[]} values
 */
function kernelCall(ts, name, values) {
  return ts.factory.createCallExpression(kernelPart(ts, name), undefined, values);
}

/** @param {TypeScript} ts @param {string} name */
function kernelPart(ts, name) {
  return ts.factory.createPropertyAccessExpression(ts.factory.createIdentifier("__tslab__"), name);
}

/**
 * `import.meta` as `__tslab__.meta`.
 *
 * @param {TypeScript} ts
 */
export function importMeta(ts) {
  return kernelPart(ts, "meta");
}

/**
 * `import("x")` as `__tslab__.load("x")`.
 *
 * @param {TypeScript} ts
 * @param {Expression} specifier
 */
export function dynamicImport(ts, specifier) {
  return kernelCall(ts, "load", [specifier]);
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
  let isWhole = false;
  /** @type {[name: string, value: Expression][]} */
  const links = [];
  const { name, namedBindings } = importClause;
  if (name !== undefined) {
    isWhole = true;
    links.push([name.text, factory.createPropertyAccessExpression(whole, "default")]);
  }
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings)) {
    isWhole = true;
    links.push([namedBindings.name.text, whole]);
  } else if (namedBindings !== undefined) {
    for (const element of namedBindings.elements) {
      const exported = (element.propertyName ?? element.name).text;
      isWhole ||= exported === "default";
      const from = exported === "default" ? whole : module;
      links.push([element.name.text, factory.createPropertyAccessExpression(from, exported)]);
    }
  }
  const made = [factory.createVariableDeclaration(module, undefined, undefined, call)];
  if (isWhole) {
    const value = kernelCall(ts, "imported", [module]);
    made.push(factory.createVariableDeclaration(whole, undefined, undefined, value));
  }
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
  return kernelCall(ts, "link", [factory.createStringLiteral(name), read]);
}
