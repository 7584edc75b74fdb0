// The declarations of all names of the notebook. A name that is made again keeps nothing of what it was, but what
// other names still need of it is kept under another name: `const rows: Row[]` outlives a new `interface Row`.

import { declarationPieces } from "./declaration-pieces.mjs";
import { mentions, withNames } from "./mentions.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("./declaration-pieces.mjs").Piece} Piece */
/** @typedef {Piece & { aside?: boolean }} KeptPiece set aside: nobody can use it by its name */

/**
 * @param {TypeScript} ts
 * @param {() => readonly string[]} [world] names that cells gave to the world: nobody wrote down what they are
 */
export function createDeclarations(ts, world = () => []) {
  /** @type {readonly KeptPiece[]} the newest first */
  let pieces = [];
  let text = "";

  function ofWorld() {
    const names = world().filter(
      (name) =>
        !pieces.some((piece) => (piece.value && piece.name === name) || piece.name === `global ${name}`),
    );
    return names.map((name) => `\ndeclare var ${name}: any;`).join("");
  }

  return {
    get text() {
      return text + ofWorld();
    },

    /**
     * What is there for a cell. A name of the world has one type, so the one that the cell declares for all anew makes
     * room first.
     *
     * @param {string} source
     */
    before(source) {
      if (!/\bdeclare\s+global\b/.test(source)) {
        return text + ofWorld();
      }
      const anew = new Set(declarationPieces(ts, source).map(({ name }) => name));
      const kept = pieces.filter(({ name }) => !name.startsWith("global ") || !anew.has(name));
      return kept.map((piece) => piece.text).join("\n") + ofWorld();
    },

    /**
     * True for what is kept under another name: no learner has ever seen it.
     *
     * @param {string} name
     */
    isAside: (name) => pieces.some((piece) => piece.aside === true && piece.name === name),

    /**
     * @param {string} declarations what a cell declares
     * @param {(name: string) => boolean} ran false for a name that the cell did not come to make
     */
    add(declarations, ran) {
      const made = declarationPieces(ts, declarations).filter((piece) => !piece.value || ran(piece.name));
      pieces = [...made, ...remaining(ts, pieces, made)];
      text = pieces.map((piece) => piece.text).join("\n");
    },
  };
}

/**
 * @param {TypeScript} ts
 * @param {readonly KeptPiece[]} earlier
 * @param {readonly Piece[]} made
 * @returns {KeptPiece[]}
 */
function remaining(ts, earlier, made) {
  /** @param {KeptPiece} piece */
  const lost = ({ name, value, type }) => ({
    value: value && made.some((piece) => piece.value && piece.name === name),
    type: type && made.some((piece) => piece.type && piece.name === name),
  });
  const kept = earlier.filter((piece) => !lost(piece).value && !lost(piece).type);
  const replaced = earlier.filter((piece) => lost(piece).value || lost(piece).type);
  const changed = replaced.filter((piece) => !made.some(({ text }) => text === piece.text));
  // A value whose type alone was made again stays a value.
  const values = changed.filter((piece) => piece.value && !lost(piece).value).map(({ name }) => name);
  const needed = neededBy(ts, kept, changed, values);
  /** @type {Map<string, string>} */
  const renamed = new Map();
  const taken = new Set([...earlier, ...made].map(({ name }) => name));
  for (const { name } of needed) {
    if (!renamed.has(name)) {
      const free = freeName(name, taken);
      taken.add(free);
      renamed.set(name, free);
    }
  }
  const aside = needed.map((piece) => ({
    ...piece,
    name: renamed.get(piece.name) ?? piece.name,
    aside: true,
  }));
  return [
    ...[...new Set(values)].map((name) => ({
      name,
      value: true,
      type: false,
      text: `declare const ${name}: typeof ${renamed.get(name)};`,
    })),
    ...inUse(
      ts,
      [...kept, ...aside].map((piece) => ({
        ...piece,
        text: withNames(ts, piece.text, renamed, piece.aside === true),
      })),
    ),
  ];
}

/**
 * Those of the changed pieces that the kept ones mention, directly or behind another.
 *
 * @param {TypeScript} ts
 * @param {readonly KeptPiece[]} kept
 * @param {readonly KeptPiece[]} changed
 * @param {readonly string[]} values
 */
function neededBy(ts, kept, changed, values) {
  if (changed.length === 0) {
    return [];
  }
  const mentioned = new Set([
    ...values,
    ...kept.flatMap(({ text }) => mentions(ts, text).map(({ name }) => name)),
  ]);
  for (const name of mentioned) {
    for (const piece of changed.filter((other) => other.name === name)) {
      for (const mention of mentions(ts, piece.text)) {
        mentioned.add(mention.name);
      }
    }
  }
  return changed.filter(({ name }) => mentioned.has(name));
}

/** @param {TypeScript} ts @param {readonly KeptPiece[]} pieces those set aside that nobody mentions any more are left out */
function inUse(ts, pieces) {
  if (!pieces.some(({ aside }) => aside === true)) {
    return [...pieces];
  }
  const mentioned = new Set(
    pieces.flatMap(({ text, name }) =>
      mentions(ts, text).flatMap((at) => (at.name === name ? [] : [at.name])),
    ),
  );
  return pieces.filter(({ aside, name }) => aside !== true || mentioned.has(name));
}

/** @param {string} name @param {ReadonlySet<string>} taken */
function freeName(name, taken) {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? `${name}_earlier` : `${name}_earlier${count}`;
    if (!taken.has(free)) {
      return free;
    }
  }
}
