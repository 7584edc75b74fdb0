/**
 * The count in a text that says more than the count: of how many, or in what. Any other text stays as it is.
 *
 * @param unit what stands behind the box of the form. Default: nothing.
 * @example
 * countIn("16 of 31"); // "16"
 * countIn("326 in each arm", "in each arm"); // "326"
 */
export function countIn(text: string, unit = ""): string {
  const words = text.trim();
  const bare =
    unit !== "" && words.toLowerCase().endsWith(` ${unit}`) ? words.slice(0, -unit.length).trim() : words;
  const [, count = bare] =
    /^([\d.,]{1,12}) (?:out of|of|de) (?:the |all |los |las )?[\d.,]{1,12}$/i.exec(bare) ?? [];
  return count;
}
