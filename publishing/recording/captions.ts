/** Words with the time at which they are spoken, in seconds. */
export interface TimedWords {
  readonly say: string;
  readonly start: number;
  readonly duration: number;
}

/** A line of a caption; two of them stand on the screen at most. */
const MOST_LETTERS = 42;
const MOST_LINES = 2;
const SHORTEST_SECONDS = 1;

interface Cue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Captions as WebVTT: sentences in at most two lines of 42 letters, the time shared by letters. A long sentence is cut
 * into even parts, and what would be gone in less than a second stands with its neighbour.
 */
export function captionsOf(steps: readonly TimedWords[]): string {
  const cues = steps.flatMap(cuesOf);
  const blocks = cues.map(
    ({ text, start, end }, i) => `${i + 1}\n${timeText(start)} --> ${timeText(end)}\n${escapeCue(text)}`,
  );
  return `WEBVTT\n\n${blocks.join("\n\n")}\n`;
}

function cuesOf({ say, start, duration }: TimedWords): readonly Cue[] {
  const sentences = say === "" ? [] : say.split(/(?<=[.?!])\s+/);
  const letters = sentences.join(" ").length;
  const isShort = (text: string): boolean => (duration * text.length) / letters < SHORTEST_SECONDS;
  const parts: string[] = [];
  for (const part of sentences.flatMap(evenParts)) {
    const last = parts.at(-1);
    if (last === undefined || !(isShort(last) || isShort(part))) parts.push(part);
    else parts.splice(-1, 1, ...evenParts(`${last} ${part}`));
  }
  const spoken = parts.reduce((sum, part) => sum + part.length, 0);
  let said = 0;
  return parts.map((part) => {
    const from = start + (duration * said) / spoken;
    said += part.length;
    return { text: evenLines(part).join("\n"), start: from, end: start + (duration * said) / spoken };
  });
}

/** A text in as few parts as fit on the screen, each about as long as the others. */
function evenParts(text: string): readonly string[] {
  const words = text.split(/\s+/);
  for (let count = Math.ceil(inLines(text).length / MOST_LINES); count < words.length; count++) {
    const parts = cutEvenly(words, count);
    if (parts.every((part) => inLines(part).length <= MOST_LINES)) return parts;
  }
  return words;
}

function cutEvenly(words: readonly string[], count: number): readonly string[] {
  const letters = words.join(" ").length;
  const parts: string[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const word of words) {
    // A word belongs where its middle falls.
    const part = Math.floor((count * (before + word.length / 2)) / letters);
    parts[part]?.push(word);
    before += word.length + 1;
  }
  return parts.filter((part) => part.length > 0).map((part) => part.join(" "));
}

/** Two lines of about the same length are read faster than a long one and a word. */
function evenLines(part: string): readonly string[] {
  const lines = inLines(part);
  const even = cutEvenly(part.split(/\s+/), lines.length);
  return even.every((line) => line.length <= MOST_LETTERS) ? even : lines;
}

function inLines(words: string): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > MOST_LETTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** "00:01:02.345" */
export function timeText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds * 1000));
  const two = (value: number, size = 2): string => String(value).padStart(size, "0");
  return `${two(Math.floor(whole / 3_600_000))}:${two(Math.floor(whole / 60_000) % 60)}:${two(Math.floor(whole / 1000) % 60)}.${two(whole % 1000, 3)}`;
}

function escapeCue(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
