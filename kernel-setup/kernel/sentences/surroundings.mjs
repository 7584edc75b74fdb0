// What stands around a cell when an error in it is put into words.

/** @typedef {import("../messages.js").Surroundings} Surroundings */

/**
 * @param {object} from
 * @param {string} from.source
 * @param {Readonly<Record<string, unknown>>} from.values every name of the notebook with its value
 * @param {ReadonlySet<string>} from.failed
 * @param {import("../project-library.mjs").Library} from.library
 * @returns {Surroundings}
 */
export function surroundingsOf({ source, values, failed, library }) {
  return {
    source,
    declared: Object.keys(values).filter((name) => values[name] !== undefined),
    failed,
    library: library.names,
    course: library.courseNames,
    tables: tableColumns(values),
    closest: library.closest,
    say: library.say,
  };
}

/** @param {Readonly<Record<string, unknown>>} values @returns {Map<string, readonly string[]>} */
function tableColumns(values) {
  /** @type {Map<string, readonly string[]>} */
  const columns = new Map();
  for (const [name, value] of Object.entries(values)) {
    try {
      // Also this question may fail: of a proxy, or of a property that is worked out.
      const names = /** @type {{ columnNames?: unknown }} */ (Object(value)).columnNames;
      if (typeof names === "function") {
        columns.set(name, Reflect.apply(names, value, []).map(String));
      }
    } catch {
      // Not a table after all.
    }
  }
  return columns;
}
