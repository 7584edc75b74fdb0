import type { FigureAxis } from "./figure-axis.js";

/** About so many ticks stand on an axis. */
const TICKS = 6;

/**
 * The ticks of an axis that has room for printed numbers left of what is drawn: where all of it is 0 or more, none stands below
 * 0, as nobody is less than nobody. Nothing where the axis needs no such ticks.
 *
 * @param range of the axis. @param least the smallest value that it shows.
 */
export function ticksFromZero(
  [from, to]: readonly [number, number],
  least: number,
): Pick<FigureAxis, "tickmode" | "tickvals"> {
  if (least < 0 || from >= 0) return {};
  const rough = to / TICKS;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((digit) => digit * ten >= rough) ?? 10) * ten;
  const count = Math.floor(to / step + 1e-9) + 1;
  return {
    tickmode: "array",
    tickvals: Array.from({ length: count }, (_, i) => Number((i * step).toPrecision(12))),
  };
}
