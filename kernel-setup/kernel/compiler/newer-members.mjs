// What the JavaScript of this notebook has and the types of the compiler do not know yet: it runs.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Program} Program */

/** Something has no such part. */
const codes = [2339, 2550, 2551];

/** What every loop asks, and nothing else is called by. */
const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

/**
 * Whether a diagnostic says of a part that this JavaScript has that it does not exist.
 *
 * @param {TypeScript} ts
 * @param {Program} program
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file the cell
 * @param {{ code: number, start?: number | undefined }} diagnostic
 */
export function isNewer(ts, program, file, { code, start = 0 }) {
  const name = codes.includes(code) ? ts.getTokenAtPosition(file, start) : undefined;
  if (name === undefined || !ts.isPropertyAccessExpression(name.parent) || name.parent.name !== name) {
    return false;
  }
  const checker = program.getTypeChecker();
  const { symbol } = checker.getApparentType(checker.getTypeAtLocation(name.parent.expression));
  // A class of the notebook may be called as one of JavaScript is.
  const isOwn = symbol?.declarations?.every(
    (declaration) => !program.isSourceFileDefaultLibrary(declaration.getSourceFile()),
  );
  const home = symbol === undefined || isOwn ? undefined : homeOf(symbol.name);
  return home !== undefined && name.getText(file) in home;
}

/**
 * The object of this JavaScript that has the members of a type.
 *
 * @param {string} type its name, such as `Set` or `ObjectConstructor`
 * @returns {object | undefined}
 */
function homeOf(type) {
  if (/^(?:Iterable|Array)?Iterator$|^Generator$/.test(type)) return iterator;
  const [, name = "", isStatic] = /^(?:Readonly)?(\w+?)(Constructor)?$/.exec(type) ?? [];
  const found = Reflect.get(globalThis, name);
  const home = isStatic === undefined && typeof found === "function" ? found.prototype : found;
  return typeof home === "object" || typeof home === "function" ? (home ?? undefined) : undefined;
}
