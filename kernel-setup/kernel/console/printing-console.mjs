// What a cell calls to print. The same on a laptop and in a page, and in each version of Node.

import { formatWithOptions, inspect } from "node:util";
import { lasted } from "./lasted.mjs";
import { printedTable } from "./printed-table.mjs";

/** @typedef {"stdout" | "stderr"} Stream */

const INDENT = 2;

/** What stands for a promise: its inside is the kernel's, and a page cannot look into it. */
const promise = { [inspect.custom]: () => "Promise { write await in front of it to see its value }" };

/** @param {string} indent @param {string} text */
const indented = (indent, text) =>
  indent === ""
    ? text
    : text
        .split("\n")
        .map((line) => indent + line)
        .join("\n");

/**
 * @param {(stream: Stream, text: string) => void} write
 * @param {(values: readonly unknown[], format: () => string) => string} readable lets what is printed be formatted so that a learner can read it
 * @param {() => string} whereabouts the lines of cells that have led to here
 */
export function printingConsole(write, readable, whereabouts) {
  let indent = "";
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Map<string, number>} */
  const starts = new Map();
  const put = (/** @type {Stream} */ stream, /** @type {string} */ text) => {
    write(stream, `${indented(indent, text)}\n`);
  };
  const formatted = (/** @type {unknown[]} */ ...values) => {
    const printed = values.map((value) => (value instanceof Promise ? promise : value));
    return readable(values, () => formatWithOptions({}, ...printed));
  };
  const log = (/** @type {unknown[]} */ ...values) => put("stdout", formatted(...values));
  const warn = (/** @type {unknown[]} */ ...values) => put("stderr", formatted(...values));
  const group = (/** @type {unknown[]} */ ...label) => {
    if (label.length > 0) log(...label);
    indent += " ".repeat(INDENT);
  };
  const sayTime = (
    /** @type {string} */ call,
    /** @type {string} */ label,
    /** @type {unknown[]} */ values,
  ) => {
    const start = starts.get(label);
    if (start === undefined) warn(`Warning: No such label '${label}' for console.${call}()`);
    else log("%s: %s", label, lasted(performance.now() - start), ...values);
  };
  return {
    log,
    info: log,
    debug: log,
    dirxml: log,
    error: warn,
    warn,
    /** @param {unknown} value @param {import("node:util").InspectOptions} [options] */
    dir: (value, options) =>
      put(
        "stdout",
        readable([value], () => inspect(value, { customInspect: false, ...options })),
      ),
    /** @param {unknown} data @param {readonly string[]} [properties] */
    table(data, properties) {
      const text = printedTable(data, properties);
      text === undefined ? log(data) : put("stdout", text);
    },
    trace(/** @type {unknown[]} */ ...values) {
      const words = values.length === 0 ? "Trace" : `Trace: ${formatted(...values)}`;
      put("stderr", words + whereabouts());
    },
    clear() {},
    group,
    groupCollapsed: group,
    groupEnd() {
      indent = indent.slice(INDENT);
    },
    assert(/** @type {unknown} */ value, /** @type {unknown[]} */ ...said) {
      if (value) return;
      const [first, ...rest] = said;
      if (said.length === 0) warn("Assertion failed");
      else if (typeof first === "string") warn(`Assertion failed: ${first}`, ...rest);
      else warn("Assertion failed:", ...said);
    },
    count(/** @type {unknown} */ label = "default") {
      const count = (counts.get(`${label}`) ?? 0) + 1;
      counts.set(`${label}`, count);
      put("stdout", `${label}: ${count}`);
    },
    countReset(/** @type {unknown} */ label = "default") {
      if (!counts.delete(`${label}`)) warn(`Warning: Count for '${label}' does not exist`);
    },
    time(/** @type {unknown} */ label = "default") {
      if (starts.has(`${label}`)) warn(`Warning: Label '${label}' already exists for console.time()`);
      else starts.set(`${label}`, performance.now());
    },
    timeLog(/** @type {unknown} */ label = "default", /** @type {unknown[]} */ ...values) {
      sayTime("timeLog", `${label}`, values);
    },
    timeEnd(/** @type {unknown} */ label = "default") {
      sayTime("timeEnd", `${label}`, []);
      starts.delete(`${label}`);
    },
  };
}
