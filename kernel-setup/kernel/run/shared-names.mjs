// The object on which the names of all cells live.

/**
 * @typedef {object} SharedNames
 * @property {Record<string, unknown>} object
 * @property {(names: { lexical: Iterable<string>, hoisted: Iterable<string> }) => void} expect
 * @property {(name: string, read: () => unknown) => void} link
 * @property {(names: readonly string[]) => (name: string) => boolean} watch
 * @property {() => Set<string>} known
 */

/** @returns {SharedNames} */
export function createSharedNames() {
  /**
   * Stands behind the object: what is read from here was made by no cell yet.
   *
   * @type {Record<string, unknown>}
   */
  const absent = Object.create(null);
  // Not `Object.create(absent)`: engines read and write what a constructor made faster.
  function Names() {}
  Names.prototype = absent;
  /** @type {Record<string, unknown>} */
  const object = Reflect.construct(Names, []);

  /** @param {string} name @param {unknown} value */
  function make(name, value) {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  }

  /** @param {string} name @param {() => unknown} get */
  function makeAbsent(name, get) {
    Object.defineProperty(absent, name, { get, set: (value) => make(name, value), configurable: true });
  }

  return {
    object,

    /**
     * A name that a cell is about to make for the first time cannot be read before, as in JavaScript; one that
     * an earlier cell made keeps its value until then, as in a notebook of Python.
     */
    expect({ lexical, hoisted }) {
      for (const name of lexical) {
        makeAbsent(name, () => {
          throw new ReferenceError(`Cannot access '${name}' before initialization`);
        });
      }
      for (const name of hoisted) {
        makeAbsent(name, () => undefined);
      }
    },

    /** An import stays linked to its module until the name is given another value. */
    link(name, read) {
      Object.defineProperty(object, name, {
        get: read,
        set: (value) => make(name, value),
        enumerable: true,
        configurable: true,
      });
    },

    /** Tells of each name later whether it has been given another value since. */
    watch(names) {
      const before = new Map(
        names.filter((name) => Object.hasOwn(object, name)).map((name) => [name, object[name]]),
      );
      const watched = new Set(names);
      return (name) =>
        !watched.has(name) ||
        (Object.hasOwn(object, name) && !(before.has(name) && Object.is(before.get(name), object[name])));
    },

    known: () => new Set(Object.keys(object)),
  };
}
