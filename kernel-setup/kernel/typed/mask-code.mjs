// A text of code in which texts and notes are blanked: what is left is code, at the same places.

const pattern = /(?<=(?:^|[=(,:;!&|?{}[])\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/gm;
const pieces = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;

/** Stands for a blanked character: no letter, no digit and no space. */
const blank = "\u00a4";

/**
 * Quotes stay, what is between them is blanked, patterns too; notes become spaces.
 *
 * @param {string} source
 */
export function maskCode(source) {
  const withoutTexts = source.replace(pieces, (piece) => {
    const [first] = piece;
    return first === "/"
      ? piece.replace(/[^\n]/g, " ")
      : `${first}${piece.slice(1, -1).replace(/[^\n]/g, blank)}${first}`;
  });
  return withoutTexts.replace(pattern, (piece) => blank.repeat(piece.length));
}
