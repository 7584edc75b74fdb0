/**
 * Letters that were stored twice: UTF-8 that a program took for Windows-1252 and saved as UTF-8 once more shows ñ as Ã±. The
 * closing quotes are left out, because a word in Portuguese may end in Ã before one.
 */
const STORED_TWICE = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“•–—˜™š›œžŸ]|â€[™œž˜¢“”¦\u009d]|Ð[°-¿]Ð/;

/** What programs write in the place of a letter that they could not read. */
const LOST = "\ufffd";

/**
 * What to say of letters that came into a file damaged: names with them match no other list.
 *
 * @param text the first lines.
 */
export function damagedLetters(text: string, file: string): string | undefined {
  const lineOf = (at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;
  const twice = text.search(STORED_TWICE);
  if (twice >= 0)
    return (
      `${file} has letters that were stored twice, such as "Ã±" for "ñ" (line ${lineOf(twice)}): names with them match no other list. ` +
      'Export it again as "CSV UTF-8", and open it in no other program before.'
    );
  const lost = text.indexOf(LOST);
  return lost < 0
    ? undefined
    : `${file} has the mark "${LOST}" where letters were lost (line ${lineOf(lost)}), before it came here. Export it again as "CSV UTF-8".`;
}
