// What can be written at a place in a cell, and what a name there is.

import { offsetOfCell } from "./compile-cell.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {{ start: number, end: number, candidates: string[] }} Completion */

const neverCancelled = { isCancellationRequested: () => false, throwIfCancellationRequested() {} };

/**
 * @param {TypeScript} ts
 * @param {ReturnType<typeof import("./cell-program.mjs").createCellProgram>} cells
 */
export function createCodeAssist(ts, cells) {
  return {
    /** @param {string} earlier @param {string} source @param {number} position */
    inspect(earlier, source, position) {
      const { program, file } = cells.look(earlier, source, { again: true });
      return ts.getQuickInfoAtPosition(
        file,
        program.getTypeChecker(),
        neverCancelled,
        position + offsetOfCell,
      );
    },

    /** @param {string} earlier @param {string} source @param {number} position @returns {Completion} */
    complete(earlier, source, position) {
      const { program, file } = cells.look(earlier, source, { again: true });
      const place = position + offsetOfCell;
      const entries =
        ts.Completions.getCompletionsAtPositionForTslab(
          {},
          program,
          () => {},
          file,
          place,
          {},
          undefined,
          ts.CompletionTriggerKind.Invoked,
          neverCancelled,
        )?.entries ?? [];
      const text = textAt(ts, file, place);
      if (text !== undefined) {
        // Of a path the compiler completes the last part only.
        const from =
          entries.find(({ replacementSpan }) => replacementSpan !== undefined)?.replacementSpan?.start ??
          text;
        const candidates = similar(entries, file.text.slice(from, place));
        return { start: from - offsetOfCell, end: position, candidates };
      }
      const begun = identifierAt(ts, file, place);
      if (begun === undefined) {
        const sorted = [...entries].sort(
          (a, b) => a.sortText.localeCompare(b.sortText) || a.name.localeCompare(b.name),
        );
        return { start: position, end: position, candidates: sorted.map(({ name }) => name) };
      }
      return {
        start: begun.getStart(file) - offsetOfCell,
        end: begun.end - offsetOfCell,
        candidates: similar(entries, begun.text),
      };
    },
  };
}

/**
 * Where the text in quotes begins that the place is in: what is chosen replaces what was typed of it.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {number} place
 */
function textAt(ts, file, place) {
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
function identifierAt(ts, file, place) {
  const before = ts.findPrecedingToken(place, file);
  if (before !== undefined && ts.isIdentifier(before) && before.end >= place) {
    return before;
  }
  const after = before === undefined ? undefined : ts.findNextToken(before, file, file);
  const touches = after !== undefined && after.getStart(file) <= place && place <= after.end;
  return touches && ts.isIdentifier(after) ? after : undefined;
}

/**
 * Names that begin so come first, then those that do in other letters, then those that hold it.
 *
 * @param {readonly import("@tslab/typescript-for-tslab").CompletionEntry[]} entries
 * @param {string} begun
 */
function similar(entries, begun) {
  const lower = begun.toLowerCase();
  /** @param {string} name */
  const rank = (name) => {
    const at = name.toLowerCase().indexOf(lower);
    return name.startsWith(begun) ? "0" : at === 0 ? "1" : at > 0 ? "2" : undefined;
  };
  return entries
    .flatMap(({ name, sortText }) => {
      const key = rank(name);
      return key === undefined ? [] : [{ name, key: key + sortText }];
    })
    .sort((a, b) => a.key.localeCompare(b.key))
    .map(({ name }) => name);
}
