// Compiles and runs one cell, and says how it ended.

import { relative } from "node:path";
import { cellCode } from "../compiler/cell-code.mjs";
import { cellNames } from "../compiler/cell-names.mjs";
import { createCellProgram } from "../compiler/cell-program.mjs";
import { createCodeAssist } from "../compiler/code-assist.mjs";
import { compileCell, offsetOfCell } from "../compiler/compile-cell.mjs";
import { createDeclarations } from "../compiler/declarations.mjs";
import { findingsOf } from "../compiler/findings.mjs";
import { mentionsOfNode } from "../compiler/node-names.mjs";
import { heldAgainstValues } from "./held-against-values.mjs";
import { imported } from "./interop.mjs";
import { createKindsOfNames } from "./kinds-of-names.mjs";
import { createLocalFiles } from "./local-files.mjs";
import { learnerLine } from "./map-line.mjs";
import { settled, startScript, withFloating } from "./script-ending.mjs";
import { createSharedNames } from "./shared-names.mjs";
import { createWorldNames } from "./world-names.mjs";

/** @typedef {import("../messages.js").Execution} Execution */
/** @typedef {import("../messages.js").Finding} Finding */
/**
 * @typedef {{ kind: "value", value: unknown }
 *   | { kind: "findings", findings: readonly Finding[] }
 *   | { kind: "thrown", reason: unknown }
 *   | { kind: "stopped" }} Ending
 */

/**
 * @param {object} parts
 * @param {ReturnType<typeof import("./tslab.mjs").loadTslab>} parts.tslab
 * @param {ReturnType<typeof import("./executions.mjs").createExecutions>} parts.executions
 * @param {string} parts.notebookFolder
 */
export function createCellRunner({ tslab, executions, notebookFolder }) {
  const { ts } = tslab;
  // With fewer frames, the cell would be out of sight behind the many steps of a table's formula.
  Error.stackTraceLimit = 100;
  const folder = notebookFolder.replaceAll("\\", "/");
  const program = createCellProgram({
    ts,
    installed: tslab.installed,
    folder,
    typeRoots: tslab.typeRoots,
    ownTypes: (name) => (name === "tslab" ? tslab.displayTypes : undefined),
  });
  const assist = createCodeAssist(ts, program);
  const world = createWorldNames();
  const declarations = createDeclarations(ts, world.given);
  const kinds = createKindsOfNames(world);
  const shared = createSharedNames(world);
  const files = createLocalFiles({
    ts,
    folder: notebookFolder,
    readText: program.readText,
    own: new Map([["tslab", tslab.display]]),
  });
  /** @type {Map<number, import("./map-line.mjs").CellMaps>} */
  const compiled = new Map();
  /** @type {Set<string>} */
  const failed = new Set();

  /** @type {{ __tslab__?: object }} */ (globalThis).__tslab__ = {
    exports: shared.object,
    require: files.require,
    imported,
    load: files.load,
    meta: files.meta,
    link: shared.link,
    isMade: (/** @type {string} */ name) => Object.hasOwn(shared.object, name),
    turn: executions.turn,
    goOn: executions.goOn,
    letGo: executions.letGo,
  };

  /** @param {readonly import("@tslab/typescript-for-tslab").Diagnostic[]} diagnostics @param {string} source */
  function found(diagnostics, source, path = program.cellPath) {
    return findingsOf(diagnostics, {
      path,
      source,
      offset: offsetOfCell,
      nameOf: (file) => relative(folder, file).replaceAll("\\", "/"),
    });
  }

  /** @param {Execution} execution @param {(findings: readonly Finding[]) => void} tell @returns {Promise<Ending>} */
  async function run(execution, tell) {
    const { serial, code: source } = execution;
    /** @type {Promise<Ending>} */
    const woken = new Promise((resolve) => {
      execution.wake = () => resolve({ kind: "stopped" });
    });
    files.refresh();
    const { module: name } = tslab.metadata.getCodeMetadata(source);
    if (name !== undefined) {
      return keepAsFile(`${folder}/${name}.ts`, source);
    }
    const cell = compileCell(ts, program, declarations.before(source), source);
    if (cell.diagnostics.length > 0) {
      return { kind: "findings", findings: found(cell.diagnostics, source) };
    }
    const { values: own, endsInValue, lexical, hoisted } = cell.names;
    const held = heldAgainstValues(cell.asked, { source, own, values: shared.object });
    const { missing, doubtful } = held.before();
    if (missing.length > 0) return { kind: "findings", findings: found(missing, source) };
    const before = shared.known();
    for (const each of [...cell.names.ambient, ...mentionsOfNode(cell.module)]) world.describe(each);
    const later = new Set([...cell.later, ...world.all()]);
    const vars = kinds.varsWith(cell.names);
    const parts = { serial, own, earlier: before, later, endsInValue, vars, isOfWorld: world.isOriginal };
    const { indent, names, ofWorld, ...script } = cellCode(ts, cell.module, parts);
    compiled.set(serial, { written: cell.map, run: script.map, indent });
    const fresh = names.filter((each) => !before.has(each));
    const said = [...found([...cell.said, ...doubtful], source), ...kinds.taken(source, fresh, ofWorld)];
    if (said.length > 0) tell(said);
    shared.mention(later);
    shared.expect({
      fresh,
      lexical: lexical.filter((each) => fresh.includes(each)),
      hoisted: hoisted.filter((each) => fresh.includes(each)),
    });
    const made = shared.watch(names);
    const prepared = await settled(
      executions.within(execution, () => files.prepare(cell.module)),
      woken,
    );
    if (prepared.kind !== "value") return prepared;
    const started = await Promise.race([
      executions.apart(execution, () => startScript(script.code, serial)),
      woken,
    ]);
    const body = started.kind === "value" ? await settled(started.value, woken) : started;
    // The script gives the last value in a list of one, so that a promise in it is no promise of the cell's end.
    const ending = body.kind === "value" ? await settled(Object(body.value)[0], woken) : body;
    // Promises that the cell left behind get their turn, so that a failing one counts for this cell.
    await new Promise((resolve) => setImmediate(resolve));
    // A stop that could not be heard meanwhile: what came to its end with it is no mistake of the cell.
    if (executions.stopRequested()) executions.stop(execution);
    const ended = withFloating(execution, ending);
    const late = ended.kind === "value" ? held.after() : [];
    if (late.length > 0) tell(found(late, source));
    // What the cell did not come to make is not there.
    shared.mention(fresh.filter((each) => !hoisted.includes(each)));
    declarations.add(cell.declarations, ended.kind === "value" ? () => true : (each) => made(each));
    return ended;
  }

  /** @param {string} path @param {string} source @returns {Ending} */
  function keepAsFile(path, source) {
    program.addText(path, `export {};\n${source}`);
    const diagnostics = program.check(path);
    return diagnostics.length > 0
      ? { kind: "findings", findings: found(diagnostics, source, path) }
      : { kind: "value", value: undefined };
  }

  return {
    executor: {
      locals: shared.object,
      /** @param {string} code @param {number} position */
      complete(code, position) {
        const { candidates, ...place } = assist.complete(declarations.text, code, position);
        return { ...place, candidates: candidates.filter((name) => !declarations.isAside(name)) };
      },
      /** @param {string} code @param {number} position */
      inspect: (code, position) => assist.inspect(declarations.text, code, position),
    },
    failed,

    /**
     * @param {Execution} execution
     * @param {(findings: readonly Finding[]) => void} [tell] hears of names that a function mentions and nothing makes yet, before the cell runs
     * @returns {Promise<Ending>}
     */
    async run(execution, tell = () => {}) {
      const ending = await run(execution, tell);
      const known = shared.known();
      for (const name of cellNames(ts, execution.code).values) {
        ending.kind === "value" || known.has(name) ? failed.delete(name) : failed.add(name);
      }
      return ending;
    },

    /** @param {{ serial: number, line: number, column: number }} place @returns {number | undefined} */
    lineOf({ serial, line, column }) {
      const found = compiled.get(serial);
      return found && learnerLine(found, { line, column });
    },

    /** Where in a file beside the notebook an error came up. */
    fileOf: files.placeIn,

    /** Reads the library's types once, so that the first cell need not. */
    warm() {
      compileCell(ts, program, "", 'import * as movementData from "movement-data";\nmovementData;');
    },
  };
}
