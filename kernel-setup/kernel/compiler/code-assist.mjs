// What can be written at a place in a cell, and what a name there is.

import { calleeAround } from "./callee-around.mjs";
import { offsetOfCell } from "./compile-cell.mjs";
import { mayOfferNode, mayOfferTables } from "./late-offers.mjs";
import { identifierAt, textAt } from "./places.mjs";

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
      let { program, file } = cells.look(earlier, source, { again: true });
      // Node says more of it than that it prints.
      if (!cells.late.node && file.identifiers.has("console")) {
        ({ program, file } = cells.look(earlier, source, { also: { node: true, tables: true } }));
      }
      /** @param {number} place */
      const infoAt = (place) =>
        ts.getQuickInfoAtPosition(file, program.getTypeChecker(), neverCancelled, place);
      const place = position + offsetOfCell;
      const info = infoAt(place);
      // The compiler puts a name without letters where one is missing.
      if (info !== undefined && info.textSpan.length > 0) return info;
      // Between the parentheses of a call, where no name is: what is called.
      const called = calleeAround(ts, file, place);
      return called === undefined ? undefined : infoAt(called);
    },

    /** @param {string} earlier @param {string} source @param {number} position @returns {Completion} */
    complete(earlier, source, position) {
      const place = position + offsetOfCell;
      let { program, file } = cells.look(earlier, source, { again: true });
      const { late } = cells;
      const node = late.node || mayOfferNode(ts, program, file, place);
      const tables = late.tables || node || mayOfferTables(ts, program, file, place);
      if (node !== late.node || tables !== late.tables) {
        ({ program, file } = cells.look(earlier, source, { also: { node, tables } }));
      }
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
