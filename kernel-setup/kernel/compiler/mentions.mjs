// Which names of the notebook a declaration mentions.

import { isLocal, isReference } from "./scopes.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/**
 * @typedef {object} Mention
 * @property {string} name
 * @property {number} start
 * @property {number} end
 * @property {boolean} imported the name is that which a module exports
 */

/**
 * The names of the notebook that a declaration mentions, with their places.
 *
 * @param {TypeScript} ts
 * @param {string} text
 * @param {boolean} [withOwn] also the place where it names itself
 * @returns {Mention[]}
 */
export function mentions(ts, text, withOwn = false) {
  const file = ts.createSourceFile(
    "piece.d.ts",
    `export {};${text}`,
    ts.ScriptTarget.ES2022,
    true,
    ts.ScriptKind.TS,
  );
  ts.bindSourceFile(file, {});
  /** @type {Mention[]} */
  const found = [];
  /** @param {import("@tslab/typescript-for-tslab").Node} node */
  function look(node) {
    if (ts.isIdentifier(node) && (isMention(ts, node) || (withOwn && isOwnName(ts, node)))) {
      const before = "export {};".length;
      const imported = ts.isImportSpecifier(node.parent) && node.parent.propertyName === undefined;
      found.push({ name: node.text, start: node.getStart() - before, end: node.end - before, imported });
    }
    ts.forEachChild(node, look);
  }
  look(file);
  return found;
}

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").Identifier} node */
function isMention(ts, node) {
  const { parent } = node;
  const isPart =
    (ts.isQualifiedName(parent) && parent.right === node) ||
    (ts.isImportTypeNode(parent) && parent.qualifier === node);
  return (
    !isPart && isReference(node) && !isLocal(ts, node, { ownNames: false }) && !isTypeParameter(ts, node)
  );
}

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").Identifier} node */
function isTypeParameter(ts, node) {
  const owner = ts.findAncestor(
    node,
    (at) =>
      (ts.isInterfaceDeclaration(at) || ts.isClassLike(at)) &&
      at.typeParameters?.some(({ name }) => name.text === node.text) === true,
  );
  return owner !== undefined;
}

/**
 * True for the name that the piece itself declares.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").Identifier} node
 */
function isOwnName(ts, node) {
  const { name } = /** @type {{ name?: import("@tslab/typescript-for-tslab").Node }} */ (node.parent);
  const inside = ts.findAncestor(
    node.parent.parent,
    (at) => ts.isBlock(at) || ts.isModuleBlock(at) || isMember(ts, at),
  );
  return name === node && inside === undefined && !isMember(ts, node.parent);
}

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").Node} node */
function isMember(ts, node) {
  return (
    ts.isTypeNode(node) ||
    ts.isTypeElement(node) ||
    ts.isClassElement(node) ||
    ts.isEnumMember(node) ||
    ts.isParameter(node) ||
    ts.isTypeParameterDeclaration(node)
  );
}

/**
 * The declaration with other names for some that it mentions.
 *
 * @param {TypeScript} ts
 * @param {string} text
 * @param {ReadonlyMap<string, string>} renamed
 * @param {boolean} withOwn also for its own
 */
export function withNames(ts, text, renamed, withOwn) {
  if (renamed.size === 0) {
    return text;
  }
  let written = "";
  let from = 0;
  for (const { name, start, end, imported } of mentions(ts, text, withOwn)) {
    const other = renamed.get(name);
    if (other !== undefined) {
      written += text.slice(from, start) + (imported ? `${name} as ${other}` : other);
      from = end;
    }
  }
  return written + text.slice(from);
}
