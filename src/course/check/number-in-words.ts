const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(" ").map((word, i) => [word, i] as const),
  ...TENS.split(" ").map((word, i) => [word, 10 * (i + 2)] as const),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);
/** Spanish words that go on with a number: it is not read without them. */
const SPANISH =
  /^(?:cero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\p{L}+|veint\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|\p{L}+cient[oa]s|quinient[oa]s|mil|millón|millones)$/u;

/** True for a word that is a number, or part of one: who drops it reads another number. */
export function isNumberWord(word: string): boolean {
  return word.split("-").some((part) => COUNTS.has(part) || SPANISH.test(part));
}

/**
 * Reads a count that is written in words, in small letters.
 *
 * @returns undefined when the words are not one number.
 * @example
 * numberInWords("two hundred and fifty"); // 250
 * numberInWords("twenty-five thousand"); // 25000
 */
export function numberInWords(words: string): number | undefined {
  const parts = words.replace(/^an? (?=hundred|thousand|million|billion|dozen)/, "one ").split(/[ -]+/);
  if (parts.length === 2 && parts[1] === "dozen") {
    const dozens = COUNTS.get(parts[0] ?? "");
    return dozens === undefined ? undefined : 12 * dozens;
  }
  let sum = 0;
  let below: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  let before = "";
  for (const word of parts) {
    const count = COUNTS.get(word);
    const scale = SCALES.get(word);
    if (count !== undefined) {
      const room = below === undefined ? 1000 : below % 100 === 0 ? 100 : below % 10 === 0 ? 10 : 0;
      // "Ten five" and "twenty fifteen" are no numbers.
      if (count >= room || (room === 10 && (below ?? 0) % 100 < 20) || (count === 0 && parts.length > 1))
        return undefined;
      below = (below ?? 0) + count;
    } else if (word === "hundred") {
      if (below === undefined || below < 1 || below > 19) return undefined;
      below *= 100;
    } else if (scale !== undefined) {
      if (below === undefined || scale >= last) return undefined;
      sum += below * scale;
      last = scale;
      below = undefined;
    } else if (word !== "and" || (before !== "hundred" && !SCALES.has(before))) return undefined;
    before = word;
  }
  return before === "and" || (below === undefined && last === Number.POSITIVE_INFINITY)
    ? undefined
    : sum + (below ?? 0);
}
