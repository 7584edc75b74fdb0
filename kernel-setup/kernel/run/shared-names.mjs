// The object on which the names of all cells live.

/**
 * @typedef {object} SharedNames
 * @property {Record<string, unknown>} object
 * @property {(names: { fresh: readonly string[], lexical: readonly string[], hoisted: readonly string[] }) => void} expect
 * @property {(names: Iterable<string>) => void} mention
 * @property {(name: string, read: () => unknown) => void} link
 * @property {(names: readonly string[]) => (name: string) => boolean} watch
 * @property {() => Set<string>} known
 */

/**
 * @param {{ has: (name: string) => boolean }} world what cells put on the object of the world
 * @returns {SharedNames}
 */
export function createSharedNames(world) {
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

  /** @param {string} name @param {() => unknown} get @param {(value: unknown) => void} [set] */
  function makeAbsent(name, get, set = (value) => make(name, value)) {
    Object.defineProperty(absent, name, { get, set, configurable: true });
  }

  /** @param {string} name @param {() => unknown} then what is done with it where a cell gave it to the world */
  function inWorld(name, then) {
    if (world.has(name)) return then();
    throw new ReferenceError(`${name} is not defined`);
  }

  return {
    object,

    /**
     * A name that a cell is about to make for the first time cannot be read before, as in JavaScript; one that
     * an earlier cell made keeps its value until then, as in a notebook of Python.
     */
    expect({ fresh, lexical, hoisted }) {
      for (const name of fresh) {
        Reflect.deleteProperty(absent, name);
      }
      for (const name of lexical) {
        makeAbsent(name, () => {
          throw new ReferenceError(`Cannot access '${name}' before initialization`);
        });
      }
      for (const name of hoisted) {
        makeAbsent(name, () => undefined);
      }
    },

    /** What a function may name before a cell makes it. */
    mention(names) {
      for (const name of names) {
        if (!Object.hasOwn(object, name)) {
          makeAbsent(
            name,
            () => inWorld(name, () => Reflect.get(globalThis, name)),
            (value) => inWorld(name, () => Reflect.set(globalThis, name, value)),
          );
        }
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
