/** What stands in a box, and what of it is chosen. */
export interface BoxText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Brings into a box what was typed while it was away. When another text stands in it now, only what was typed is added at
 * its end: nothing of either is lost.
 *
 * @param before the text when the box went away.
 * @param typed what has become of it.
 * @param now the text of the box that has come back.
 */
export function withTyped(before: string, typed: BoxText, now: string): BoxText {
  if (now === before) return typed;
  const text = `${now}${newIn(before, typed.text)}`;
  return { text, ...endOf(text) };
}

/** The place behind the last letter. */
export function endOf({ length }: string): Pick<BoxText, "start" | "end"> {
  return { start: length, end: length };
}

/** The part of a text that was not there before. */
function newIn(before: string, after: string): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return after.slice(start, after.length - end);
}
