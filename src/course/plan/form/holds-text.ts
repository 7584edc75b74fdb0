/** What no word or number of a text goes on with, on either side: "12" is no part of "120", of "12%" or of "4.12". */
const BEFORE = "(?<![\\p{L}\\p{N}]|\\p{N}[.,:/-])";
const AFTER = "(?![\\p{L}\\p{N}%]|[.,:/-]\\p{N})";

/** True when a text has all words of another one in it, so that nothing of that is missing. */
export function holdsText(there: string, text: string): boolean {
  const words = text.trim();
  if (words === "" || there === text) return true;
  if (!there.includes(words)) return false;
  return new RegExp(`${BEFORE}${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${AFTER}`, "u").test(there);
}
