import { HASH_START, hash32 } from "../../math/hash-32.js";

/**
 * Tells the pairs of texts that one typing mistake may part; some come twice, and some are further apart. Two such texts
 * are the same once a letter is taken out of each, or out of one: only texts that meet there are paired, so that the work
 * grows with the list and not with its square.
 *
 * Method: the neighborhood of deletions (Bocek, Hunt and Stiller 2007, "Fast Similarity Search in Large Dictionaries").
 *
 * @param texts a null is paired with nothing.
 */
export function nearlySameTexts(
  texts: readonly (string | null)[],
  tell: (first: number, second: number) => void,
): void {
  const ofLength = new Map<number, number[]>();
  texts.forEach((text, row) => {
    if (text === null) return;
    const rows = ofLength.get(text.length);
    if (rows === undefined) ofLength.set(text.length, [row]);
    else rows.push(row);
  });
  // One length after the other, beside the texts that are a letter shorter: that takes the least room.
  for (const [length, long] of ofLength) {
    const rows = [...long, ...(ofLength.get(length - 1) ?? [])];
    const { places, room } = placesOf(texts, rows, long.length, length);
    for (let start = 0, end = 0; start < places.length; start = end) {
      const place = Math.floor((places[start] as number) / room);
      while (end < places.length && Math.floor((places[end] as number) / room) === place) end++;
      for (let i = start; i < end; i++) {
        const a = (places[i] as number) % room;
        for (let j = i + 1; j < end; j++) {
          const b = (places[j] as number) % room;
          if (a !== b) tell(rows[a] as number, rows[b] as number);
        }
      }
    }
  }
}

interface Places {
  /** Where the texts meet, in order: a place, and in the same number the text that comes there. */
  readonly places: Float64Array;
  /** How many texts one place may have. */
  readonly room: number;
}

function placesOf(
  texts: readonly (string | null)[],
  rows: readonly number[],
  long: number,
  length: number,
): Places {
  const places = new Float64Array(long * length + rows.length - long);
  // 53 bits are exact: what the number of the row leaves is for the place.
  const room = 2 ** Math.ceil(Math.log2(rows.length + 1));
  const coarser = Math.max(1, (2 ** 32 * room) / 2 ** 53);
  let filled = 0;
  const put = (text: string, without: number, i: number): void => {
    places[filled++] = Math.floor(hash32(text, HASH_START, without) / coarser) * room + i;
  };
  for (const [i, row] of rows.entries()) {
    const text = texts[row] ?? "";
    if (i >= long) put(text, -1, i);
    else for (let without = 0; without < length; without++) put(text, without, i);
  }
  return { places: places.sort(), room };
}
