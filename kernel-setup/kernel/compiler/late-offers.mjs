// Whether types that were not read yet would add to what can be written at a place.

import { isPartOfNode, speaksOfNode } from "./node-names.mjs";
import { identifierAt, textAt } from "./places.mjs";
import { speaksOfTables } from "./table-types.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

/**
 * Whether a name of Node, or of what it adds to the language, is among what fits there.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").Program} program
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {number} place
 */
export function mayOfferNode(ts, program, file, place) {
  const before = ts.findPrecedingToken(place, file);
  if (textAt(ts, file, place) !== undefined) {
    const holder = before?.parent;
    return (
      holder !== undefined &&
      (ts.isImportDeclaration(holder) ||
        ts.isExportDeclaration(holder) ||
        ts.isExternalModuleReference(holder) ||
        (ts.isCallExpression(holder) && ts.isImportKeyword(holder.expression)))
    );
  }
  const begun = identifierAt(ts, file, place);
  const member = begun?.parent ?? before?.parent;
  if (member !== undefined && ts.isPropertyAccessExpression(member) && member.expression !== begun) {
    const checker = program.getTypeChecker();
    return speaksOfNode(checker.typeToString(checker.getTypeAtLocation(member.expression)));
  }
  return begun === undefined || isPartOfNode(begun.text);
}

/**
 * Whether the place is an option's, or another name's, in braces that may stand for a table.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").Program} program
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {number} place
 */
export function mayOfferTables(ts, program, file, place) {
  const token = identifierAt(ts, file, place) ?? ts.findPrecedingToken(place, file);
  const braces = [token?.parent, token?.parent?.parent].find(
    (node) => node !== undefined && ts.isObjectLiteralExpression(node),
  );
  const checker = program.getTypeChecker();
  const type =
    braces !== undefined && ts.isObjectLiteralExpression(braces)
      ? checker.getContextualType(braces)
      : undefined;
  return type !== undefined && speaksOfTables(checker.typeToString(type));
}
