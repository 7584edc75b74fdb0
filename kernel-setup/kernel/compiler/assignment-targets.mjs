// What a declaration gives names to, written as what an assignment gives values to.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").BindingName} BindingName */

/**
 * `{ a, b: [c = 1], ...rest }` becomes `{ a: exports.a, b: [exports.c = 1], ...exports.rest }`.
 *
 * @param {TypeScript} ts
 * @param {BindingName} name
 * @param {object} write
 * @param {(name: import("@tslab/typescript-for-tslab").Identifier) => Expression} write.target
 * @param {(value: Expression, name: string | undefined) => Expression} write.value an initializer, with the name that it is given
 * @param {(name: import("@tslab/typescript-for-tslab").PropertyName) => import("@tslab/typescript-for-tslab").PropertyName} write.key
 * @returns {Expression}
 */
export function assignmentTarget(ts, name, write) {
  const { factory } = ts;
  if (ts.isIdentifier(name)) {
    return write.target(name);
  }

  /** @param {import("@tslab/typescript-for-tslab").BindingElement} element */
  function withDefault(element) {
    const target = assignmentTarget(ts, element.name, write);
    const own = ts.isIdentifier(element.name) ? element.name.text : undefined;
    return element.initializer === undefined
      ? target
      : factory.createAssignment(target, write.value(element.initializer, own));
  }

  if (ts.isArrayBindingPattern(name)) {
    const elements = name.elements.map((element) => {
      if (ts.isOmittedExpression(element)) {
        return element;
      }
      return element.dotDotDotToken === undefined
        ? withDefault(element)
        : factory.createSpreadElement(assignmentTarget(ts, element.name, write));
    });
    return factory.createArrayLiteralExpression(elements);
  }
  const properties = name.elements.map((element) => {
    if (element.dotDotDotToken !== undefined) {
      return factory.createSpreadAssignment(assignmentTarget(ts, element.name, write));
    }
    const key = element.propertyName ?? element.name;
    if (ts.isObjectBindingPattern(key) || ts.isArrayBindingPattern(key)) {
      throw new TypeError("A pattern inside an object has a key.");
    }
    return factory.createPropertyAssignment(write.key(key), withDefault(element));
  });
  return factory.createObjectLiteralExpression(properties);
}
