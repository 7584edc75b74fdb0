// The names that cells put on the object of the world: after `globalThis.total = 5`, `total` is a name like any other.

/** Names that can be written in a cell, without those that programs keep for themselves. */
const writable = /^(?!__)[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** @returns what is there beyond the names of today */
export function createWorldNames() {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  /**
   * Said to be there by `declare const total: number`, wherever they come from.
   *
   * @type {Set<string>}
   */
  const described = new Set();

  /** @returns those that are there */
  function given() {
    return Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && writable.test(name));
  }

  return {
    given,
    all: () => [...described, ...given()],

    /** @param {string} name of JavaScript itself or of Node */
    isOriginal: (name) => before.has(name),

    /** @param {string} name */
    describe: (name) => described.add(name),

    /** @param {string} name */
    has: (name) =>
      described.has(name) ? name in globalThis : Object.hasOwn(globalThis, name) && !before.has(name),
  };
}
