// Jupyter counts whole characters (code points), JavaScript the units of UTF-16: an emoji is one there and two here.

/**
 * The offset in JavaScript's units of a position that Jupyter gives.
 *
 * @param {string} text
 * @param {number} position
 */
export function unitsAt(text, position) {
  let units = 0;
  let left = position;
  for (const character of text) {
    if (left <= 0) {
      break;
    }
    left -= 1;
    units += character.length;
  }
  return units;
}

/**
 * The position for Jupyter of an offset in JavaScript's units.
 *
 * @param {string} text
 * @param {number} units
 */
export function pointsAt(text, units) {
  return [...text.slice(0, units)].length;
}
