/** What a word or a number goes on with: "12" is no part of "120", of "12%" or of "4.12". */
const GOES_ON_BEFORE = /(?:[\p{L}\p{N}]|\p{N}[.,:/-])$/u;
const GOES_ON_AFTER = /^(?:[\p{L}\p{N}%]|[.,:/-]\p{N})/u;
/** So many letters beside a place are looked at. */
const BESIDE = 4;
/** So many places are looked at: a text that repeats itself so often is taken for another one, and both are kept. */
const MOST_PLACES = 1000;

/** True when a text has all words of another one in it, so that nothing of that is missing. */
export function holdsText(there: string, text: string): boolean {
  const words = text.trim();
  if (words === "" || there === text) return true;
  let at = there.indexOf(words);
  for (let i = 0; at >= 0 && i < MOST_PLACES; i++) {
    const end = at + words.length;
    const isWhole =
      !GOES_ON_BEFORE.test(there.slice(Math.max(0, at - BESIDE), at)) &&
      !GOES_ON_AFTER.test(there.slice(end, end + BESIDE));
    if (isWhole) return true;
    at = there.indexOf(words, at + 1);
  }
  return false;
}
