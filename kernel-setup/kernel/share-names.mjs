// The names of a cell's top level live on one shared object, `exports`: so a function of an earlier cell sees
// what a later cell assigns, and the other way round, however the code is cut into cells.

import { assignmentTarget } from "./assignment-targets.mjs";
import { dynamicImport, importStatements, requireCall } from "./import-statements.mjs";
import { isLocal, isOutsideFunctions, isReference } from "./scopes.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").Statement} Statement */
/** @typedef {import("@tslab/typescript-for-tslab").Identifier} Identifier */
/** @typedef {import("@tslab/typescript-for-tslab").VariableDeclarationList} VariableDeclarationList */

/**
 * A step of the compiler from a module in JavaScript to the body of a function of `exports` and `require`.
 *
 * @param {TypeScript} ts
 * @param {object} cell
 * @param {ReadonlySet<string>} cell.own names that the learner's text makes at its top level
 * @param {ReadonlySet<string>} cell.earlier names that exist before the cell runs
 * @param {boolean} cell.endsInValue when the last statement is a value, it is given back in a list of one
 * @returns {import("@tslab/typescript-for-tslab").TransformerFactory<import("@tslab/typescript-for-tslab").SourceFile>}
 */
export function shareNames(ts, { own, earlier, endsInValue }) {
  return (context) => (file) => {
    const { factory } = context;
    // A learner may call something of their own `exports`, inside a function.
    const object = sharedObject(file);

    /** @param {string} name */
    function isTopName(name) {
      return (
        earlier.has(name) || (own.has(name) && file.locals?.has(ts.escapeLeadingUnderscores(name)) === true)
      );
    }

    /** @param {Node} node @returns {node is Identifier} */
    function isShared(node) {
      return ts.isIdentifier(node) && isTopName(node.text) && !isLocal(ts, node);
    }

    /** @param {Identifier} name */
    function access(name) {
      return ts.setTextRange(
        factory.createPropertyAccessExpression(factory.createIdentifier(object), name.text),
        name,
      );
    }

    /**
     * A function without a name gets the one that it is assigned to, as if that were a variable.
     *
     * @param {Expression} value
     * @param {string | undefined} name
     */
    function named(value, name) {
      const written = visited(value);
      if (name === undefined || !isAnonymousFunction(ts, ts.skipPartiallyEmittedExpressions(value))) {
        return written;
      }
      const key = factory.createComputedPropertyName(factory.createStringLiteral(name));
      const holder = factory.createObjectLiteralExpression([factory.createPropertyAssignment(key, written)]);
      return factory.createElementAccessExpression(
        factory.createParenthesizedExpression(holder),
        factory.createStringLiteral(name),
      );
    }

    /** @param {Expression} node @returns {Expression} */
    const visited = (node) => ts.visitNode(node, visit, ts.isExpression) ?? node;

    const write = {
      /** @param {Identifier} name @returns {Expression} */
      target: (name) => (isTopName(name.text) ? access(name) : name),
      value: named,
      /** @param {import("@tslab/typescript-for-tslab").PropertyName} key */
      key: (key) => (ts.isComputedPropertyName(key) ? ts.visitEachChild(key, visit, context) : key),
    };

    /** @param {VariableDeclarationList} list */
    function isSharedList(list) {
      const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
      const atTop = ts.isVariableStatement(list.parent) && ts.isSourceFile(list.parent.parent);
      return (
        (isVar ? isOutsideFunctions(ts, list) : atTop) &&
        list.declarations.some(({ name }) => makesTopName(name))
      );
    }

    /** @param {import("@tslab/typescript-for-tslab").BindingName} name @returns {boolean} */
    function makesTopName(name) {
      return ts.isIdentifier(name)
        ? isTopName(name.text)
        : name.elements.some((element) => ts.isBindingElement(element) && makesTopName(element.name));
    }

    /**
     * What the list assigns. A `var` without a value leaves the name as it is, unless a namespace or an enum
     * begins there.
     *
     * @param {VariableDeclarationList} list
     * @returns {Expression[]}
     */
    function assignments(list) {
      const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
      return list.declarations.flatMap((declaration) => {
        const { name, initializer } = declaration;
        if (initializer === undefined && isVar && !beginsNamespace(ts, declaration)) {
          return [];
        }
        const own = ts.isIdentifier(name) ? name.text : undefined;
        const value = initializer === undefined ? factory.createVoidZero() : named(initializer, own);
        return [
          ts.setTextRange(factory.createAssignment(assignmentTarget(ts, name, write), value), declaration),
        ];
      });
    }

    /** @param {Expression} value @param {Node} place */
    function statement(value, place) {
      return ts.setTextRange(factory.createExpressionStatement(value), place);
    }

    /** @type {import("@tslab/typescript-for-tslab").Visitor} */
    function visit(node) {
      if (ts.isIdentifier(node)) {
        return isReference(node) && isShared(node) ? access(node) : node;
      }
      if (ts.isShorthandPropertyAssignment(node) && isShared(node.name)) {
        const { name, objectAssignmentInitializer: initial } = node;
        const value =
          initial === undefined
            ? access(name)
            : factory.createAssignment(access(name), named(initial, name.text));
        return factory.createPropertyAssignment(factory.createIdentifier(name.text), value);
      }
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [specifier] = node.arguments;
        return specifier === undefined ? node : ts.setTextRange(dynamicImport(ts, visited(specifier)), node);
      }
      if ((ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) && isCalledName(node)) {
        return withoutThis(ts.visitEachChild(node, visit, context));
      }
      if (isNamingAssignment(node)) {
        const { left, right, operatorToken } = node;
        return ts.setTextRange(
          factory.createBinaryExpression(visited(left), operatorToken, named(right, left.text)),
          node,
        );
      }
      if (ts.isVariableStatement(node) && isSharedList(node.declarationList)) {
        const values = assignments(node.declarationList);
        return values.length === 0
          ? factory.createEmptyStatement()
          : values.map((value, index) => statement(value, index === 0 ? node : value));
      }
      if (ts.isVariableDeclarationList(node) && isSharedList(node)) {
        return loopHead(node);
      }
      return ts.visitEachChild(node, visit, context);
    }

    /** @param {VariableDeclarationList} list in the head of a loop */
    function loopHead(list) {
      if (ts.isForStatement(list.parent)) {
        const values = assignments(list);
        const [first, ...rest] = values;
        return first && rest.reduce((left, right) => factory.createComma(left, right), first);
      }
      const [declaration] = list.declarations;
      return declaration === undefined ? list : assignmentTarget(ts, declaration.name, write);
    }

    /** @param {import("@tslab/typescript-for-tslab").CallExpression | import("@tslab/typescript-for-tslab").TaggedTemplateExpression} node */
    function isCalledName(node) {
      return isShared(ts.isCallExpression(node) ? node.expression : node.tag);
    }

    /**
     * `exports.f(…)` would hand over `exports` as `this`: `(0, exports.f)(…)` does not.
     *
     * @template {Node} T @param {T} node @returns {Node}
     */
    function withoutThis(node) {
      /** @param {Expression} called */
      const bare = (called) =>
        factory.createParenthesizedExpression(factory.createComma(factory.createNumericLiteral(0), called));
      if (ts.isCallChain(node)) {
        const { expression, questionDotToken, typeArguments, arguments: values } = node;
        return factory.updateCallChain(node, bare(expression), questionDotToken, typeArguments, values);
      }
      if (ts.isCallExpression(node)) {
        return factory.updateCallExpression(node, bare(node.expression), node.typeArguments, node.arguments);
      }
      return ts.isTaggedTemplateExpression(node)
        ? factory.updateTaggedTemplateExpression(node, bare(node.tag), node.typeArguments, node.template)
        : node;
    }

    /** @param {Node} node @returns {node is import("@tslab/typescript-for-tslab").BinaryExpression & { left: Identifier }} */
    function isNamingAssignment(node) {
      return (
        ts.isBinaryExpression(node) &&
        node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
        node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
        isShared(node.left) &&
        isAnonymousFunction(ts, node.right)
      );
    }

    /** @type {Statement[]} */
    const imports = [];
    /** @type {Statement[]} */
    const functions = [];

    /** @param {Statement} node @returns {readonly Node[]} */
    function topStatement(node) {
      if (ts.isImportDeclaration(node)) {
        imports.push(...importStatements(ts, node));
        return [];
      }
      if (ts.isExportDeclaration(node)) {
        return node.moduleSpecifier === undefined
          ? []
          : [statement(requireCall(ts, node.moduleSpecifier), node)];
      }
      if (ts.isExportAssignment(node)) {
        return [statement(visited(node.expression), node)];
      }
      if (ts.isFunctionDeclaration(node) && node.name !== undefined) {
        if (isTopName(node.name.text)) {
          const made = factory.createIdentifier(node.name.text);
          functions.push(
            factory.createExpressionStatement(factory.createAssignment(access(node.name), made)),
          );
        }
        return [withoutExport(ts.visitEachChild(node, visit, context))];
      }
      if (ts.isClassDeclaration(node)) {
        return [topClass(node)];
      }
      return [visit(node) ?? []].flat();
    }

    /** @param {import("@tslab/typescript-for-tslab").ClassDeclaration} node */
    function topClass(node) {
      const { name, heritageClauses, members } = ts.visitEachChild(node, visit, context);
      const value = ts.setTextRange(
        factory.createClassExpression(undefined, name, undefined, heritageClauses, members),
        node,
      );
      return statement(
        name === undefined
          ? factory.createParenthesizedExpression(value)
          : factory.createAssignment(write.target(name), value),
        node,
      );
    }

    /** @param {import("@tslab/typescript-for-tslab").FunctionDeclaration} node */
    function withoutExport(node) {
      const modifiers = ts.getModifiers(node)?.filter(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
      const { asteriskToken, name, typeParameters, parameters, type, body } = node;
      return factory.updateFunctionDeclaration(
        node,
        modifiers,
        asteriskToken,
        name,
        typeParameters,
        parameters,
        type,
        body,
      );
    }

    const body = file.statements.flatMap(topStatement).filter(ts.isStatement);
    const last = body.at(-1);
    if (endsInValue && last !== undefined && ts.isExpressionStatement(last)) {
      const list = factory.createArrayLiteralExpression([last.expression]);
      body[body.length - 1] = ts.setTextRange(factory.createReturnStatement(list), last);
    }
    return factory.updateSourceFile(file, [...imports, ...functions, ...body]);
  };
}

/** @param {import("@tslab/typescript-for-tslab").SourceFile} file the name under which its code knows the shared object */
export function sharedObject(file) {
  return file.identifiers.has("exports") ? "exports_of_cells" : "exports";
}

/** @param {TypeScript} ts @param {Node} node @returns {boolean} */
function isAnonymousFunction(ts, node) {
  if (ts.isParenthesizedExpression(node)) {
    return isAnonymousFunction(ts, node.expression);
  }
  return (
    ts.isArrowFunction(node) ||
    ((ts.isFunctionExpression(node) || ts.isClassExpression(node)) && node.name === undefined)
  );
}

/**
 * True for `var X;` before `(function (X) { … })(X || (X = {}))`, which is what a namespace or an enum becomes.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").VariableDeclaration} declaration
 */
function beginsNamespace(ts, { name, parent }) {
  const statement = parent.parent;
  if (!ts.isIdentifier(name) || !ts.isVariableStatement(statement) || !ts.isSourceFile(statement.parent)) {
    return false;
  }
  const { statements } = statement.parent;
  const next = statements[statements.indexOf(statement) + 1];
  if (next === undefined || !ts.isExpressionStatement(next) || !ts.isCallExpression(next.expression)) {
    return false;
  }
  const [argument] = next.expression.arguments;
  return (
    argument !== undefined &&
    ts.isBinaryExpression(argument) &&
    argument.operatorToken.kind === ts.SyntaxKind.BarBarToken &&
    ts.isIdentifier(argument.left) &&
    argument.left.text === name.text
  );
}
