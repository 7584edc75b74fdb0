/** Letters of a caption: about two lines of a narrow window. */
const MOST = 84;

type Cue = readonly [start: number, end: number, text: string];

/** A sentence as captions: a long one is cut at its commas, or between its words, and the time is shared by letters. */
export function cuesOf(text: string, start: number, end: number): readonly Cue[] {
  const parts: string[] = [];
  for (const piece of text.length <= MOST ? [text] : text.split(/(?<=[,;:])\s+/).flatMap(inWords)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length < MOST) parts[parts.length - 1] = `${last} ${piece}`;
    else parts.push(piece);
  }
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  let before = 0;
  return parts.map((part) => {
    const from = start + ((end - start) * before) / letters;
    before += part.length;
    return [round(from), round(start + ((end - start) * before) / letters), part];
  });
}

function inWords(piece: string): readonly string[] {
  if (piece.length <= MOST) return [piece];
  const lines: string[] = [];
  for (const word of piece.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > MOST) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const round = (seconds: number): number => Math.round(seconds * 100) / 100;
