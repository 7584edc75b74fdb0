// A pattern that counts only where the compiler stumbled.

/**
 * The match of the pattern that touches the column, spaces aside.
 *
 * @param {RegExp} pattern with the flag g
 * @param {string} text
 * @param {number} at
 * @returns {RegExpMatchArray | undefined}
 */
export function near(pattern, text, at) {
  for (const found of text.matchAll(pattern)) {
    const { 0: words, index = 0 } = found;
    const gap = /\s*/.exec(text.slice(index + words.length))?.[0].length ?? 0;
    if (at >= index && at <= index + words.length + gap) {
      return found;
    }
  }
  return undefined;
}
