/** A number as the findings and exports of the plan print it: 27,143 or 0.35 or 9.99. */
export function printNumber(value: number): string {
  const digits = Math.abs(value) < 1 ? 4 : 2;
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** A share as a percentage: 0.0099 is "0.99%". */
export function printPercent(share: number): string {
  return `${printNumber(Number((share * 100).toFixed(2)))}%`;
}
