/** How many people have each value, as a database or a list in memory gives it: the value at a place in the order. */
export interface OrderedValues {
  /** How many people there are (the sum of their weights). */
  readonly total: number;
  readonly lowest: number;
  readonly highest: number;
  /** The lowest value with more than this many people at or below it. */
  readonly above: (people: number) => number;
}

/** The shares of people at which a spline of so many degrees of freedom bends. */
export function knotShares(df: number): readonly number[] {
  return Array.from({ length: df - 1 }, (_, k) => (k + 1) / df);
}

/**
 * The knots of a natural spline: the lowest value, quantiles (type 7, each person counted as often as weighted), the highest.
 *
 * @param values the ordered values. @param quantiles the values at `knotShares(df)`.
 * @throws when values repeat so much that two knots would be one.
 */
export function splineKnots(
  column: string,
  df: number,
  lowest: number,
  highest: number,
  quantiles: readonly number[],
): readonly number[] {
  const knots = [lowest, ...quantiles, highest];
  if (knots.every((knot, k) => k === 0 || knot > (knots[k - 1] as number))) return knots;
  throw new RangeError(
    `spline(${column}, ${df}) bends too often for the few different values of "${column}": ` +
      `${df > 1 ? `use fewer, such as spline(${column}, ${Math.max(1, df - 1)})` : "it has only one value, so leave it out"}.`,
  );
}

/** The quantile at a share, where people stand in a row behind each other. */
export function quantileOf(values: OrderedValues, share: number): number {
  const place = (values.total - 1) * share;
  const below = Math.floor(place);
  const low = values.above(Math.max(0, below));
  const high = place > below ? values.above(Math.min(below + 1, values.total - 1)) : low;
  return low + (place - below) * (high - low);
}

/** Values in memory, ordered; each counts as many people as its weight. */
export function orderedValues(
  values: ArrayLike<number>,
  rows: Uint32Array | undefined,
  weights: ArrayLike<number> | undefined,
): OrderedValues {
  const order =
    rows === undefined
      ? Uint32Array.from({ length: values.length }, (_, row) => row)
      : Uint32Array.from(rows);
  order.sort((a, b) => (values[a] as number) - (values[b] as number));
  const counts = new Float64Array(order.length);
  let total = 0;
  order.forEach((row, place) => {
    total += weights === undefined ? 1 : (weights[row] as number);
    counts[place] = total;
  });
  const at = (place: number): number => values[order[place] as number] as number;
  return {
    total,
    lowest: at(0),
    highest: at(order.length - 1),
    above(people) {
      let [low, high] = [0, order.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((counts[middle] as number) > people) high = middle;
        else low = middle + 1;
      }
      return at(low);
    },
  };
}
