// Checks one cell and turns it into a module in JavaScript and the declarations of its names.

import { addDeclarations } from "./add-declarations.mjs";
import { askedOfValues } from "./asked-of-values.mjs";
import { asModule, cellNames } from "./cell-names.mjs";
import { prefix } from "./cell-program.mjs";
import { doubts } from "./doubts.mjs";
import { withoutAttributes } from "./import-attributes.mjs";
import { laterNames } from "./later-names.mjs";
import { isNewer } from "./newer-members.mjs";
import { isLikeNode, speaksOfNode } from "./node-names.mjs";
import { isOnlyOfTypes } from "./only-of-types.mjs";
import { knowsTooLittle } from "./open-types.mjs";
import { plainEnums } from "./plain-enums.mjs";
import { silentSlips } from "./silent-slips.mjs";
import { spelledOut } from "./spelled-out.mjs";
import { speaksOfTables } from "./table-types.mjs";
import { isTypeofNothing } from "./typeof-nothing.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Diagnostic} Diagnostic */

/**
 * @typedef {object} CompiledCell
 * @property {readonly Diagnostic[]} diagnostics when there are any, the cell must not run
 * @property {string} module
 * @property {string} map the source map of the module
 * @property {string} declarations
 * @property {import("./cell-names.mjs").CellNames} names
 * @property {ReadonlySet<string>} later names that nothing makes yet, to be looked for when they are read
 * @property {readonly import("./asked-of-values.mjs").Asked[]} asked what it asks of tables and lists, to be held against their values
 * @property {readonly Diagnostic[]} said what the compiler says of those that a function mentions, and what is doubtful in the cell
 */

/**
 * @param {TypeScript} ts
 * @param {ReturnType<typeof import("./cell-program.mjs").createCellProgram>} cells
 * @param {string} earlier the declarations of earlier cells
 * @param {string} typed
 * @returns {CompiledCell}
 */
export function compileCell(ts, cells, earlier, typed) {
  const source = plainEnums(ts, withoutAttributes(ts, typed));
  const names = cellNames(ts, source);
  // What is not exported is left out of the declarations, and what nobody uses out of the imports.
  const wanted = names.all.filter((name) => !names.exported.has(name));
  const module = asModule(source, wanted);
  let { program, file, refused } = judged(ts, cells, cells.look(earlier, module));
  const also = needed(ts, cells.late, refused);
  if (also !== undefined) {
    ({ program, file, refused } = judged(ts, cells, cells.look(earlier, module, { also })));
  }
  const later = laterNames(ts, program.getTypeChecker(), file, refused);
  const diagnostics =
    later.refused.length > 0 ? later.refused : silentSlips(ts, program.getTypeChecker(), file);
  const output = { module: "", map: "", declarations: "" };
  if (diagnostics.length === 0) {
    // Forced: a type that cannot be written down is no reason to refuse the cell.
    const force = true;
    program.emit(
      file,
      (path, text) => {
        const kind = path.endsWith(".d.ts") ? "declarations" : path.endsWith(".map") ? "map" : "module";
        output[kind] = text;
      },
      undefined,
      false,
      { afterDeclarations: [addDeclarations(ts, program.getTypeChecker(), file, names.hoisted)] },
      force,
    );
  }
  return {
    ...output,
    diagnostics: ts.sortAndDeduplicateDiagnostics(diagnostics),
    names,
    later: later.names,
    asked: diagnostics.length > 0 ? [] : askedOfValues(ts, program.getTypeChecker(), file),
    said: diagnostics.length > 0 ? [] : [...later.later, ...doubts(ts, program.getTypeChecker(), file)],
  };
}

/**
 * @param {TypeScript} ts
 * @param {ReturnType<typeof import("./cell-program.mjs").createCellProgram>} cells
 * @param {{ program: import("@tslab/typescript-for-tslab").Program, file: import("@tslab/typescript-for-tslab").SourceFile }} looked
 */
function judged(ts, cells, { program, file }) {
  const refused = cells
    .filesOf(program, file)
    .flatMap((needed) => [
      ...program.getSyntacticDiagnostics(needed),
      ...program.getSemanticDiagnostics(needed),
    ])
    .filter(
      (each) =>
        each.file !== file ||
        !(
          isTypeofNothing(ts, program.getTypeChecker(), file, each.start) ||
          isNewer(ts, program, file, each) ||
          isOnlyOfTypes(each) ||
          knowsTooLittle(ts, program.getTypeChecker(), file, each)
        ),
    )
    .map((diagnostic) => spelledOut(ts, program.getTypeChecker(), file, diagnostic));
  return { program, file, refused };
}

/**
 * The types that were not read and that what is found speaks of, or would with them.
 *
 * @param {TypeScript} ts
 * @param {import("./cell-program.mjs").LateTypes} late what was read so far
 * @param {readonly Diagnostic[]} found
 */
function needed(ts, late, found) {
  const said = found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  const node = late.node || said.some(speaksOfNode) || found.some((each) => mayMeanNode(ts, each));
  const tables = late.tables || node || said.some(speaksOfTables);
  return node === late.node && tables === late.tables ? undefined : { node, tables };
}

/**
 * Whether a name is unknown that is like one of Node's: the compiler then suggests that.
 *
 * @param {TypeScript} ts
 * @param {Diagnostic} diagnostic
 */
function mayMeanNode(ts, { code, file, start, length }) {
  // Of a value or type, of a namespace, and of a value that stands for a property of its own name.
  const isUnknownName = [2304, 2552, 2503, 18004].includes(code) && file !== undefined && start !== undefined;
  return isUnknownName && isLikeNode(ts, file.text.slice(start, start + (length ?? 0)));
}

/** Where the learner's text begins in the file that the compiler reads. */
export const offsetOfCell = prefix.length;
