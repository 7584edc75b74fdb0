import type { FigureAxis } from "./figure-axis.js";
import { axisFormat } from "./format-value.js";

/** Steps between two ticks of a percentage axis. */
const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
/** About so many ticks stand on an axis. */
const TICKS = 6;

/**
 * The ticks of an axis of shares that has room for printed numbers beyond its bars: a share of 0% to 100% gets no tick
 * outside of these.
 *
 * @param range of the axis.
 * @param values that it shows: where one is below 0% or above 100% the axis goes there.
 */
export function shareTicks(
  [from, to]: readonly [number, number],
  values: readonly number[],
): Pick<FigureAxis, "tickmode" | "tickvals" | "tickformat"> {
  const low = Math.max(from, Math.min(0, ...values));
  const high = Math.min(to, Math.max(1, ...values));
  const step = STEPS.find((one) => (to - from) / one <= TICKS + 1) ?? (to - from) / TICKS;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  // Each is a whole number of steps: sums of steps would end in 0.30000000000000004.
  const tickvals = Array.from({ length: count }, (_, i) => ((first + i) * Math.round(step * 1e6)) / 1e6);
  return { tickmode: "array", tickvals, tickformat: axisFormat.share };
}
