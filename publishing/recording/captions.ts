/** Words with the time at which they are spoken, in seconds. */
export interface TimedWords {
  readonly say: string;
  readonly start: number;
  readonly duration: number;
}

/** A line of a caption; two of them stand on the screen at most. */
const MOST_LETTERS = 42;
const SHORTEST_SECONDS = 1;

interface Cue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Captions as WebVTT: sentences in at most two lines of 42 letters, the time shared by letters, none shorter than a
 * second.
 */
export function captionsOf(steps: readonly TimedWords[]): string {
  const cues = steps.flatMap(cuesOf);
  const blocks = cues.map(
    ({ text, start, end }, i) => `${i + 1}\n${timeText(start)} --> ${timeText(end)}\n${escapeCue(text)}`,
  );
  return `WEBVTT\n\n${blocks.join("\n\n")}\n`;
}

function cuesOf({ say, start, duration }: TimedWords): readonly Cue[] {
  const parts = say === "" ? [] : say.split(/(?<=[.?!])\s+/).flatMap(inTwoLines);
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  const cues: Cue[] = [];
  let from = start;
  for (const text of parts) {
    const end = from + (duration * text.length) / letters;
    const before = cues.at(-1);
    const short = before !== undefined && before.end - before.start < SHORTEST_SECONDS;
    if (short) cues[cues.length - 1] = { text: inLines(`${before.text} ${text}`), start: before.start, end };
    else cues.push({ text, start: from, end });
    from = end;
  }
  return cues;
}

function inTwoLines(sentence: string): readonly string[] {
  const lines = inLines(sentence).split("\n");
  return Array.from({ length: Math.ceil(lines.length / 2) }, (_, i) =>
    lines.slice(2 * i, 2 * i + 2).join("\n"),
  );
}

function inLines(words: string): string {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > MOST_LETTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
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
