/** Signs that show the shape of a value and say nothing about the person. */
const SHAPE = new Set(" -./@:+(),_$%");

/**
 * Hides a value but keeps its shape: letters become •, digits become #. Of a value with eight or more letters and
 * digits the first and the last stay to be seen, of a shorter one nothing.
 *
 * @param keepEnds false hides the ends too, for values that a first letter gives away, such as a religion. Default true.
 * @example
 * maskValue("ana.lopez@example.org"); // "a••.•••••@•••••••.••g"
 * maskValue("Bo Chen"); // "•• ••••"
 */
export function maskValue(value: unknown, keepEnds = true): string {
  // Very long text is cut, so that its length does not tell which text it is.
  const signs = [...String(value ?? "")].slice(0, 40);
  const places = signs.flatMap((sign, i) => (isLetterOrDigit(sign) ? [i] : []));
  const [first, last] = keepEnds && places.length >= 8 ? [places[0], places.at(-1)] : [-1, -1];
  const cut = [...String(value ?? "")].length > signs.length;
  return signs
    .map((sign, i) => {
      // A letter outside the Latin script can be a whole word by itself.
      if (i === first || (i === last && !cut)) return /^[A-Za-z0-9]$/.test(sign) ? sign : "•";
      if (/^[0-9]$/.test(sign)) return "#";
      return places.length > 0 && SHAPE.has(sign) ? sign : "•";
    })
    .join("");
}

function isLetterOrDigit(sign: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(sign);
}
