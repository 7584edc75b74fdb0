import type { KnownOptions } from "../../table/columns/check-options.js";
import { quantile } from "../../table/summary/quantile.js";

/** A range of values with one colour: from `from`, up to but without `to`; the last class has its end too. */
export interface ColorClass {
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

/** The colour of a place without a value: lighter and greyer than every class. */
export const NO_DATA_COLOR = "#e1e3e6";

// After ColorBrewer (Brewer 2003), "Blues", "Reds" and their pair around a middle: told apart with every common kind of
// colour blindness; the lightest class is darker than the grey of no data is grey.
const BLUES = ["#b3d1ea", "#8fc0e0", "#6baed6", "#3182bd", "#08519c"];
const BELOW = ["#fbcdb4", "#ef8a62", "#b2182b"];
const ABOVE = ["#bcdcee", "#67a9cf", "#2166ac"];

/** How values are put into classes. */
export interface ClassOptions {
  /** The values at which one class ends and the next begins. Default: as many places in each class, at round values. */
  readonly breaks?: readonly number[];
  /** The value from which colours go two ways, for example 0 for a margin. Default: 0 when values lie on both sides. */
  readonly middle?: number;
}

/** What `checkOptions` knows of them. */
export const CLASS_OPTIONS: KnownOptions<ClassOptions> = { breaks: "numbers", middle: "number" };

/**
 * Classes of values with as many places in each, at round values: five blues, or three reds and three blues around a
 * middle. Method: quantile classes (Slocum et al. 2009, "Thematic Cartography", chapter 5).
 *
 * @throws when breaks do not rise.
 */
export function colorClasses(values: readonly number[], options: ClassOptions): readonly ColorClass[] {
  if (values.length === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const middle = options.middle ?? (options.breaks === undefined && least < 0 && most > 0 ? 0 : undefined);
  const breaks =
    options.breaks ?? (middle === undefined ? aroundQuantiles(sorted) : aroundMiddle(sorted, middle));
  if (breaks.some((value, i) => !Number.isFinite(value) || value <= (breaks[i - 1] ?? -Infinity))) {
    throw new RangeError(
      `The breaks of a map must rise, such as [10, 20, 30], but they are [${breaks.join(", ")}].`,
    );
  }
  const inside = breaks.filter((value) => value > least && value <= most);
  const edges = [least, ...inside, most];
  const count = edges.length - 1;
  const below = middle === undefined ? 0 : edges.slice(1, -1).filter((edge) => edge <= middle).length;
  return Array.from({ length: count }, (_, i) => ({
    from: edges[i] ?? least,
    to: edges[i + 1] ?? most,
    color: middle === undefined ? pick(BLUES, i, count) : twoWays(i, below, count),
  }));
}

/** The number of the class of a value. */
export function classOf(value: number, classes: readonly ColorClass[]): number {
  const found = classes.findIndex(({ to }) => value < to);
  return found < 0 ? classes.length - 1 : found;
}

function aroundQuantiles(sorted: readonly number[]): readonly number[] {
  return distinct([0.2, 0.4, 0.6, 0.8].map((share) => roundValue(quantile(sorted, share))));
}

function aroundMiddle(sorted: readonly number[], middle: number): readonly number[] {
  const away = sorted.map((value) => Math.abs(value - middle)).sort((a, b) => a - b);
  const steps = distinct([1 / 3, 2 / 3].map((share) => roundValue(quantile(away, share)))).filter(
    (step) => step > 0,
  );
  return [
    ...[...steps].reverse().map((step) => middle - step),
    middle,
    ...steps.map((step) => middle + step),
  ];
}

/** Two digits are enough for a legend. */
function roundValue(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function twoWays(i: number, below: number, count: number): string {
  return i < below ? pick(BELOW, below - 1 - i, below) : pick(ABOVE, i - below, count - below);
}

/** Few classes take colours from the whole range. */
function pick(colors: readonly string[], i: number, count: number): string {
  const place =
    count <= 1 ? colors.length - 1 : Math.round((Math.min(i, count - 1) / (count - 1)) * (colors.length - 1));
  return colors[place] ?? NO_DATA_COLOR;
}
