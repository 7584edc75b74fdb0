// Which identifiers of a module mean names that the cells share, and how they are reached.

import { isLocal } from "./scopes.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Identifier} Identifier */
/** @typedef {import("@tslab/typescript-for-tslab").BindingName} BindingName */

/** @param {import("@tslab/typescript-for-tslab").SourceFile} file the name under which its code knows the shared object */
export function sharedObject(file) {
  // A learner may call something of their own `exports`, inside a function.
  return file.identifiers.has("exports") ? "exports_of_cells" : "exports";
}

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {{ own: ReadonlySet<string>, earlier: ReadonlySet<string>, later: ReadonlySet<string>, vars: ReadonlySet<string> }} names
 */
export function sharedAccess(ts, file, { own, earlier, later, vars }) {
  const object = sharedObject(file);

  /** @param {string} name */
  function isTopName(name) {
    const made = own.has(name) && file.locals?.has(ts.escapeLeadingUnderscores(name)) === true;
    return made || earlier.has(name) || later.has(name);
  }

  /** @param {BindingName} name @returns {boolean} */
  function makesTopName(name) {
    return ts.isIdentifier(name)
      ? isTopName(name.text)
      : name.elements.some((element) => ts.isBindingElement(element) && makesTopName(element.name));
  }

  return {
    isTopName,
    makesTopName,

    /**
     * True when nothing may have made the name, so that only its type can be asked without a mistake.
     *
     * @param {Identifier} node
     */
    isPerhaps: ({ text }) => !isTopName(text) || later.has(text),

    /** @param {import("@tslab/typescript-for-tslab").Node} node @returns {node is Identifier} */
    isShared(node) {
      return ts.isIdentifier(node) && isTopName(node.text) && !isLocal(ts, node);
    },

    /**
     * `globalThis.total` and `globalThis["total"]`, where `var` or `function` made `total`.
     *
     * @param {import("@tslab/typescript-for-tslab").Node} node
     * @returns {Identifier | undefined}
     */
    partOfWorld(node) {
      const part = ts.isPropertyAccessExpression(node)
        ? node.name
        : ts.isElementAccessExpression(node)
          ? node.argumentExpression
          : undefined;
      if (part === undefined || !(ts.isIdentifier(part) || ts.isStringLiteralLike(part))) return undefined;
      const { expression, parent } =
        /** @type {import("@tslab/typescript-for-tslab").PropertyAccessExpression} */ (node);
      return vars.has(part.text) &&
        ts.isIdentifier(expression) &&
        expression.text === "globalThis" &&
        !isLocal(ts, expression) &&
        !ts.isDeleteExpression(parent)
        ? ts.factory.createIdentifier(part.text)
        : undefined;
    },

    /**
     * The type of a name that no cell has made yet, which a later one may make.
     *
     * @param {Identifier} name
     */
    typeOfPerhaps(name) {
      const { factory } = ts;
      const has = factory.createPropertyAccessExpression(factory.createIdentifier("__tslab__"), "isMade");
      const isMade = factory.createCallExpression(has, undefined, [factory.createStringLiteral(name.text)]);
      const from = factory.createIdentifier(object);
      const made = factory.createPropertyAccessExpression(from, name.text);
      return factory.createParenthesizedExpression(
        factory.createConditionalExpression(
          isMade,
          undefined,
          factory.createTypeOfExpression(made),
          undefined,
          factory.createTypeOfExpression(name),
        ),
      );
    },

    /**
     * `exports.name`.
     *
     * @param {Identifier} name
     */
    access(name) {
      const from = ts.factory.createIdentifier(object);
      return ts.setTextRange(ts.factory.createPropertyAccessExpression(from, name.text), name);
    },
  };
}
