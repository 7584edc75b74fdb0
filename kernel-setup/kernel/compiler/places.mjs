// What stands at a place in a cell.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

/**
 * Where the text in quotes begins that the place is in: what is chosen replaces what was typed of it.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {number} place
 */
export function textAt(ts, file, place) {
  const before = ts.findPrecedingToken(place, file);
  if (before === undefined || !ts.isStringLiteralLike(before)) {
    return undefined;
  }
  const start = before.getStart(file) + 1;
  const ends = before.isUnterminated === true ? before.end : before.end - 1;
  return place >= start && place <= ends ? start : undefined;
}

/**
 * The name that the place is in, or right behind of.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {number} place
 */
export function identifierAt(ts, file, place) {
  const before = ts.findPrecedingToken(place, file);
  if (before !== undefined && ts.isIdentifier(before) && before.end >= place) {
    return before;
  }
  const after = before === undefined ? undefined : ts.findNextToken(before, file, file);
  const touches = after !== undefined && after.getStart(file) <= place && place <= after.end;
  return touches && ts.isIdentifier(after) ? after : undefined;
}
