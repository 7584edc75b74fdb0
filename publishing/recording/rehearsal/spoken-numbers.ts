/** A number as it was said. */
interface Spoken {
  readonly text: string;
  readonly value: number;
  readonly percent: boolean;
  /** Half of the place of its last figure: how far a rounded number may be off. */
  readonly slack: number;
  readonly rounded: boolean;
}

const NUMBER = /(?<![\p{L}\d.,])(\d[\d,]*(?:\.\d+)?)(\s*%| percent\b)?/gu;
const ROUNDED = /\b(?:about|around|nearly|almost|roughly|over|under)\s+(?:\p{L}+\s+)?\$?$/iu;

/** The numbers in figures that are spoken and stand nowhere in a text: 24% may stand there as 0.24. */
export function unseenNumbers(words: string, seen: string): readonly string[] {
  const there = numbersIn(seen);
  return numbersIn(words)
    .filter((spoken) => !there.some((number) => isSame(spoken, number)))
    .map(({ text }) => text);
}

function numbersIn(text: string): readonly Spoken[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const figures = (match[1] ?? "").replace(/,$/, "").replaceAll(",", "");
    const percent = match[2] !== undefined;
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    return {
      text: match[0].replace(/,$/, ""),
      value: Number(figures),
      percent,
      slack: 0.5 * (percent ? Math.min(1, placeOf(figures)) : placeOf(figures)),
      rounded: ROUNDED.test(before),
    };
  });
}

/** The place of the last figure that counts: 0.01 of 0.24, 100 of 1,200. */
function placeOf(figures: string): number {
  const [whole = "", behind] = figures.split(".");
  if (behind !== undefined) return 10 ** -behind.length;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return 10 ** Math.min(zeros, Math.max(whole.length - 1, 0));
}

function isSame(spoken: Spoken, seen: Spoken): boolean {
  const off = spoken.rounded ? spoken.slack : 1e-9;
  const near = (value: number): boolean => Math.abs(value - spoken.value) <= off * (1 + 1e-9);
  if (spoken.percent && !seen.percent) return near(seen.value) || near(100 * seen.value);
  if (!spoken.percent && seen.percent) return near(seen.value) || near(seen.value / 100);
  return near(seen.value);
}
