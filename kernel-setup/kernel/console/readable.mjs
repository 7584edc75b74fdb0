// Errors as a cell prints them: their words, and the lines of cells that led to them. Node would name the lines of the kernel.

import { placesInStack } from "../run/map-line.mjs";

/**
 * The lines of cells in a stack, from the innermost outwards, each under the text before it.
 *
 * @param {string} stack
 * @param {number | undefined} serial of the cell that runs
 * @param {Pick<ReturnType<typeof import("../run/cell-runner.mjs").createCellRunner>, "lineOf" | "fileOf">} runner
 */
export function cellLines(stack, serial, { lineOf, fileOf }) {
  const file = fileOf(stack);
  const lines = placesInStack(stack).flatMap((place) => {
    const line = lineOf(place);
    const cell = place.serial === serial ? "this cell" : "an earlier cell";
    return line === undefined ? [] : [`\n    at line ${line} of ${cell}`];
  });
  const inner = file === undefined ? [] : [`\n    at line ${file.line} of the file ${file.file}`];
  return [...new Set([...inner, ...lines])].join("");
}

/**
 * Formats values while their errors name the lines of cells, and not those of the kernel.
 *
 * @param {(stack: string) => string} linesOf
 */
export function readableWith(linesOf) {
  /** @param {readonly unknown[]} values @param {() => string} format */
  return (values, format) => {
    const errors = values.flatMap(errorsIn);
    const restores = errors.map((error) => withStack(error, linesOf));
    try {
      return format();
    } finally {
      for (const restore of restores.reverse()) restore();
    }
  };
}

/** How many items of a list are looked at. */
const most = 100;

/** The error and what is behind it, and those of a list. @param {unknown} value @returns {readonly Error[]} */
function errorsIn(value) {
  /** @type {Set<Error>} */
  const found = new Set();
  for (const each of Array.isArray(value) ? value.slice(0, most) : [value]) {
    for (let error = each; error instanceof Error && !found.has(error); error = error.cause) found.add(error);
  }
  return [...found];
}

/** @param {Error} error @param {(stack: string) => string} linesOf @returns {() => void} puts the stack back */
function withStack(error, linesOf) {
  const before = Object.getOwnPropertyDescriptor(error, "stack");
  const { stack } = error;
  // Whoever took the stack away, or froze the error, has it printed as it is.
  if (
    typeof stack !== "string" ||
    stack === "" ||
    before?.configurable === false ||
    !Object.isExtensible(error)
  ) {
    return () => {};
  }
  const value = `${Error.prototype.toString.call(error)}${linesOf(stack)}`;
  Object.defineProperty(error, "stack", { value, configurable: true, writable: true, enumerable: false });
  return () => {
    if (before === undefined) Reflect.deleteProperty(error, "stack");
    else Object.defineProperty(error, "stack", before);
  };
}
