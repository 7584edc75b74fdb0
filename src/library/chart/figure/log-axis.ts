import type { FigureAxis } from "./figure-axis.js";
import { plainText } from "./plain-text.js";
import { palette } from "./theme.js";

/** The digits at which ticks stand in each power of ten, from sparse to dense. */
const DIGITS = [
  [1],
  [1, 3],
  [1, 2, 5],
  [1, 1.5, 2, 3, 5, 7],
  [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 4, 5, 6, 8],
] as const;
const FEWEST = 4;
const MOST = 9;

/**
 * An axis that grows by factors, with ticks of its own: Plotly prints "2" for 0.2 and for 20 on such an axis. A little
 * room is left at both ends.
 *
 * @param title what the axis shows.
 * @param values what is drawn on it; what is not above 0, or has next to no end, has no place and is left out.
 * @param print how a tick is printed.
 */
export function logAxis(
  title: string,
  values: readonly number[],
  print: (value: number) => string,
): FigureAxis {
  const drawn = values.filter(hasPlace);
  const least = drawn.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = drawn.reduce((a, b) => Math.max(a, b), 0);
  const [low, high] =
    drawn.length === 0 ? [0.1, 10] : [least / roomFor(least, most), most * roomFor(least, most)];
  const ticks = logTicks(low, high);
  return {
    type: "log",
    title: { text: title },
    range: [Math.log10(low), Math.log10(high)],
    tickmode: "array",
    tickvals: [...ticks],
    ticktext: ticks.map((tick) => plainText(print(tick))),
    gridcolor: palette.grid,
    automargin: true,
  };
}

/** A factor as a tick has room for: 0.0001 to 100,000 in digits, beyond them by its power, "1e−9". */
export function factorText(value: number): string {
  if (value >= 1e-4 && value < 1e6) return String(value);
  return String(Number(value.toPrecision(3)).toExponential())
    .replace("e+", "e")
    .replace("e-", "e−");
}

/** Ticks are looked for power by power, so the two ends of all numbers are out of reach. */
export function hasPlace(value: number): boolean {
  return value >= 1e-100 && value <= 1e100;
}

/** Round numbers between two ends, at least four of them where there can be, and no more than nine. */
export function logTicks(low: number, high: number): readonly number[] {
  const powers = between([1], low, high);
  if (powers.length > MOST) {
    const each = Math.ceil(powers.length / MOST);
    return powers.filter((_, i) => i % each === 0);
  }
  const choices = DIGITS.map((digits) => between(digits, low, high)).filter((ticks) => ticks.length <= MOST);
  return choices.find((ticks) => ticks.length >= FEWEST) ?? evenTicks(low, high) ?? choices.at(-1) ?? [];
}

function between(digits: readonly number[], low: number, high: number): readonly number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const digit of digits) {
      const tick = Number((digit * 10 ** power).toPrecision(3));
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
}

/** Ticks at even steps, for ends that lie so near each other that no round digits do. */
function evenTicks(low: number, high: number): readonly number[] | undefined {
  const rough = (high - low) / (FEWEST + 1);
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((digit) => digit * ten).find((one) => one >= rough) ?? 10 * ten;
  const count = Math.floor(high / step) - Math.ceil(low / step) + 1;
  if (count < 2 || count > MOST) return undefined;
  return Array.from({ length: count }, (_, i) =>
    Number(((Math.ceil(low / step) + i) * step).toPrecision(12)),
  );
}

/** Five percent of the way from end to end, as a factor; a single value gets room of a fifth. */
function roomFor(least: number, most: number): number {
  return most > least ? Math.max(1 + 1e-6, (most / least) ** 0.06) : 1.2;
}
