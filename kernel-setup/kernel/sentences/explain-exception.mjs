// An error that happened while a cell ran, as a sentence for somebody who has never seen one.

import { inspect } from "node:util";
import { placesInStack } from "../run/map-line.mjs";
import { exceptionSentence, innerErrors, withoutWrapping } from "./exception-sentences.mjs";
import { excerpt } from "./excerpt.mjs";
import { legibleError } from "./legible-error.mjs";

/** @typedef {{ serial: number, line: number }} CellLine */

/**
 * @param {unknown} reason what was thrown
 * @param {import("../messages.js").Surroundings} surroundings
 * @param {object} cell
 * @param {number} cell.serial the run in which it happened
 * @param {(place: { serial: number, line: number, column: number }) => number | undefined} cell.lineOf
 * @param {(stack: string) => { file: string, line: number } | undefined} cell.fileOf a file beside the notebook in which it happened
 * @param {boolean} [cell.late] true when the cell was done already
 * @returns {import("../messages.js").Explanation}
 */
export function explainException(reason, surroundings, { serial, lineOf, fileOf, late = false }) {
  const error = legibleError(reason);
  const places = placesInStack(error?.stack ?? "");
  const lines = places.flatMap((place) => {
    const line = lineOf(place);
    return line === undefined ? [] : [{ serial: place.serial, line }];
  });
  // The line of the cell that ran says more to the learner than one in a function of an earlier cell.
  const line = lines.find((place) => place.serial === serial)?.line;
  const source = line === undefined ? "" : (surroundings.source.split("\n")[line - 1] ?? "");
  const message = withoutWrapping(error?.message ?? "");
  const words = error === undefined ? thrownValue(reason) : exceptionSentence(error, source, surroundings);
  const [first = "", ...rest] = words.split("\n");
  const { say } = surroundings;
  const ownWords = words === message;
  return {
    name: error?.name || "Error",
    // A sentence that the library or the learner wrote stays as it is.
    sentence:
      line !== undefined ? say(`Line ${line}: ${first}`) : ownWords ? say(first) : capital(say(first)),
    next: say(
      late
        ? "It came after the cell was done, from something that the cell had started."
        : "Nothing is broken. Change the cell and run it again.",
    ),
    detail: [
      ...(line === undefined ? [] : excerpt(surroundings.source, { line })),
      ...(ownWords ? rest.slice(0, 5) : []),
      ...(ownWords || error === undefined ? [] : [`${error.name}: ${firstLine(message)}`]),
      ...[...elsewhere(lines, serial, fileOf(error?.stack ?? "")), ...cause(error)].map(say),
    ],
  };
}

/**
 * @param {readonly CellLine[]} lines
 * @param {number} serial
 * @param {{ file: string, line: number } | undefined} helper
 * @returns {string[]}
 */
function elsewhere([inner], serial, helper) {
  if (helper !== undefined) {
    return [`It happened in line ${helper.line} of the file ${helper.file}, which this cell uses.`];
  }
  return inner === undefined || inner.serial === serial
    ? []
    : [`It happened in line ${inner.line} of an earlier cell, which this cell uses.`];
}

/** @param {Error | undefined} error @returns {string[]} */
function cause(error) {
  return behind(error)
    .slice(1, 6)
    .map((inner) => `Behind it: ${firstLine(inner.message || inner.name)}`);
}

/**
 * An error and what stands behind it, and behind that.
 *
 * @param {Error | undefined} error
 * @param {ReadonlySet<Error>} [above] none of them again: an error may be its own cause
 * @returns {readonly Error[]}
 */
function behind(error, above = new Set()) {
  if (error === undefined || above.has(error) || above.size > 5) return [];
  const seen = new Set([...above, error]);
  return [
    error,
    ...[error.cause, ...innerErrors(error)].flatMap((inner) => behind(legibleError(inner), seen)),
  ];
}

/** @param {unknown} reason */
function thrownValue(reason) {
  return reason === undefined
    ? "the cell gave up without saying why."
    : `the cell gave up and said: ${text(reason)}`;
}

/** @param {unknown} reason */
function text(reason) {
  const shown = typeof reason === "object" ? objectText(reason) : String(reason);
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}

/** @param {object | null} object */
function objectText(object) {
  try {
    return JSON.stringify(object) ?? "an object";
  } catch {
    return inspect(object, { depth: 1, breakLength: Number.POSITIVE_INFINITY });
  }
}

/** @param {string} words */
function firstLine(words) {
  return words.split("\n")[0] ?? "";
}

/** @param {string} words */
function capital(words) {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
