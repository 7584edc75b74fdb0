/** A text in lines of at most so many letters, broken between words. */
export function brokenLines(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || lettersOf(last) + 1 + lettersOf(word) > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** How many letters are seen: Plotly shows "&lt;" as one. */
export function lettersOf(text: string): number {
  return text.replace(/&(?:lt|gt|amp);/g, "x").length;
}
