// Where the compiler knows less than the notebook: a row of a table is an object and nothing more, braces without anything
// in them may be filled, and what an earlier cell found out about a name of several kinds is forgotten in the next one.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").TypeChecker} TypeChecker */
/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */

/** Something has no such part; it is not known what it is; and it does not fit as a value, or into a calculation. */
const ofParts = [2339, 2550, 2551, 18046, 2571];
const ofValues = [2345, 2322, 2365, 2362, 2363];

/**
 * What a name stands behind a dot of, or in braces that take it apart.
 *
 * @param {TypeScript} ts
 * @param {Node} name
 */
function ownerOf(ts, { parent, pos }) {
  return ts.isPropertyAccessExpression(parent) && parent.name.pos === pos
    ? parent.expression
    : ts.isBindingElement(parent) && (parent.propertyName ?? parent.name).pos === pos
      ? parent.parent
      : undefined;
}

/**
 * Whether what the compiler says at a place may be right only because it does not know enough.
 *
 * @param {TypeScript} ts
 * @param {TypeChecker} checker
 * @param {SourceFile} file the cell
 * @param {{ code: number, start?: number | undefined }} diagnostic
 */
export function knowsTooLittle(ts, checker, file, { code, start = 0 }) {
  if (!ofParts.includes(code) && !ofValues.includes(code)) return false;
  const name = ts.getTokenAtPosition(file, start);
  return ts.isIdentifier(name) && opennessOf(ts, checker, file, name, code) !== undefined;
}

/**
 * @param {TypeScript} ts
 * @param {TypeChecker} checker
 * @param {SourceFile} file the cell
 * @param {import("@tslab/typescript-for-tslab").Identifier} name
 * @param {number} [code] of what the compiler says there, or would
 * @returns {"object" | "empty" | "several" | undefined} what the compiler knows of what the name is asked of
 */
export function opennessOf(ts, checker, file, name, code = 2339) {
  const part = ofParts.includes(code) ? ownerOf(ts, name) : undefined;
  const owner = part ?? name;
  if (part !== undefined) {
    const type = checker.getTypeAtLocation(part);
    if ((type.flags & ts.TypeFlags.NonPrimitive) !== 0) return "object";
    if (isEmpty(type)) return "empty";
  }
  const isSeveral = ts.isIdentifier(owner) && isOfEarlier(owner) && mayBe(checker.getTypeAtLocation(owner));
  return isSeveral ? "several" : undefined;

  /** @param {import("@tslab/typescript-for-tslab").Type} type written in words, which is slow, only where it may be `{}` */
  function isEmpty(type) {
    const mayBeEmpty =
      (type.flags & ts.TypeFlags.Object) !== 0 && checker.getPropertiesOfType(type).length === 0;
    return mayBeEmpty && checker.typeToString(type) === "{}";
  }

  /** @param {import("@tslab/typescript-for-tslab").Identifier} node whose type an earlier cell wrote down */
  function isOfEarlier(node) {
    const made = checker.getSymbolAtLocation(node)?.valueDeclaration;
    return made !== undefined && ts.isVariableDeclaration(made) && made.getSourceFile() !== file;
  }

  /** @param {import("@tslab/typescript-for-tslab").Type} type */
  function mayBe(type) {
    if ((type.flags & ts.TypeFlags.Unknown) !== 0) return true;
    const kinds = type.isUnion() && (type.flags & ts.TypeFlags.BooleanLike) === 0 ? type.types : [];
    return ofValues.includes(code)
      ? kinds.some(({ flags }) => (flags & ts.TypeFlags.Literal) === 0)
      : kinds.some(
          (kind) =>
            checker.getPropertyOfType(checker.getApparentType(kind), name.getText(file)) !== undefined,
        );
  }
}
