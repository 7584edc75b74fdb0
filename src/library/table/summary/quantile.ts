/**
 * A quantile of sorted numbers, halfway between two of them where it falls between.
 *
 * Method: type 7 of Hyndman and Fan 1996, the default of R, pandas and spreadsheets (PERCENTILE.INC).
 *
 * @param sorted numbers, smallest first; an empty list gives NaN. @param share from 0 (smallest) to 1 (largest).
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - below);
}
