/**
 * How many milliseconds a portal asks to wait: seconds, or a date (RFC 9110, section 10.2.3). Undefined when it says
 * nothing that can be read.
 */
export function retryAfter(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
