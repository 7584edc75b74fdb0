/** "1.200" is twelve hundred in some countries, and a little more than one in others. */
const EITHER = /^[-+−]?[$€£]?\s?([1-9]\d{0,2})\.(\d{3})(?:\s?[$€£])?$/;

/**
 * The two numbers that a text can stand for: with a dot for the thousands, and with a decimal point.
 *
 * @returns undefined when there is one way to read it.
 * @example
 * twoReadings("1.200"); // { thousands: "1200", decimal: "1.2" }
 */
export function twoReadings(
  text: string,
): { readonly thousands: string; readonly decimal: string } | undefined {
  const [, whole, rest] = EITHER.exec(text.trim()) ?? [];
  if (whole === undefined || rest === undefined) return undefined;
  const sign = /^[-−]/.test(text.trim()) ? "-" : "";
  return { thousands: `${sign}${whole}${rest}`, decimal: `${sign}${Number(`${whole}.${rest}`)}` };
}
