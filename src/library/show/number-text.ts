/**
 * How many decimals a list of numbers needs to be read easily: about four digits for the largest one,
 * fewer when nothing is lost, none for whole numbers.
 */
export function decimalsFor(numbers: readonly number[]): number {
  const finite = numbers.filter(Number.isFinite);
  const largest = Math.max(0, ...finite.map(Math.abs));
  if (largest === 0 || finite.every(Number.isInteger)) return 0;
  let decimals = mostDecimals(largest);
  const same = (fewer: number): boolean =>
    finite.every((value) => Number(value.toFixed(fewer)) === Number(value.toFixed(decimals)));
  while (decimals > 0 && same(decimals - 1)) decimals--;
  return decimals;
}

function mostDecimals(largest: number): number {
  if (largest >= 100_000) return 0;
  if (largest >= 100) return 1;
  if (largest >= 10) return 2;
  if (largest >= 1) return 3;
  return Math.min(8, 3 - Math.floor(Math.log10(largest)));
}

/**
 * A number as a table prints it.
 *
 * @example
 * numberText(1234.5, 1, true); // "1,234.5"
 * numberText(0.00001, 3, true); // "<0.001"
 */
export function numberText(value: number, decimals: number, grouped: boolean): string {
  if (value === Number.POSITIVE_INFINITY) return "∞";
  if (value === Number.NEGATIVE_INFINITY) return "−∞";
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(3).replace("-", "−");
  const rounded = size.toFixed(decimals);
  const sign = value < 0 ? "−" : "";
  if (value !== 0 && Number(rounded) === 0) return `${sign}<${(10 ** -decimals).toFixed(decimals)}`;
  if (!grouped) return `${sign}${rounded}`;
  const [whole = "", fraction] = rounded.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}${groups}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** One number on its own. Below 10,000 it has no comma, because it may be a year. */
export function singleNumberText(value: number): string {
  return numberText(value, decimalsFor([value]), Math.abs(value) >= 10_000);
}
