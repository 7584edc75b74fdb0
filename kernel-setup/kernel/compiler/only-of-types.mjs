// What the compiler says of types only: the code is right, and runs.

/** The name of a part of a class is worked out, as in `[Symbol.for("x")] = 1`: its type then has no name. */
const codes = [1166];

/** @param {{ code: number }} diagnostic */
export function isOnlyOfTypes({ code }) {
  return codes.includes(code);
}
