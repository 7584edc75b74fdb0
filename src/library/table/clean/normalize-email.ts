import { seenText } from "./unseen-marks.js";

/**
 * An e-mail address in the one form in which two copies of it are equal: trimmed, in small letters, without a
 * "mailto:" in front, angle brackets around it or the mark that ended its sentence. What is not one address gives null.
 *
 * @param value what was typed; a missing value gives null.
 * @example
 * normalizeEmail("  Ana.Lopez@Example.ORG "); // "ana.lopez@example.org"
 * normalizeEmail("none"); // null
 */
export function normalizeEmail(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = seenText(value.normalize("NFKC"))
    .replace(/^mailto:/i, "")
    .replace(/[.,;\s]+$/, "")
    .replace(/^.*<([^<>]+)>$/, "$1")
    .trim()
    .toLowerCase();
  return /^[^\s@<>()",;:]+@[^\s@<>()",;:.]+(\.[^\s@<>()",;:.]+)+$/.test(text) && text.length <= 254
    ? text
    : null;
}

/**
 * The mailbox behind an address: what follows a plus sign is dropped, and for Gmail the dots too, because the
 * provider delivers all of them to one person. Use it to find near matches, never to send mail.
 *
 * @example
 * mailboxOf("Ana.Lopez+news@gmail.com"); // "analopez@gmail.com"
 */
export function mailboxOf(value: unknown): string | null {
  const email = normalizeEmail(value);
  if (email === null) return null;
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1).replace(/^googlemail\.com$/, "gmail.com");
  const local = email.slice(0, at).replace(/(?<=.)\+.*$/, "");
  return `${domain === "gmail.com" ? local.replaceAll(".", "") : local}@${domain}`;
}
