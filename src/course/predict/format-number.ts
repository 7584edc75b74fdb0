/** A number for a sentence: with one decimal at most, and whole from a thousand on. */
export function formatNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: Math.abs(value) >= 1000 ? 0 : 1 });
}
