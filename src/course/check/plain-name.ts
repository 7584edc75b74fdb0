/**
 * A name without what people type differently: capitals, spaces, hyphens, underscores, a period at the end.
 *
 * @example
 * plainName(" Not-home."); // "not home"
 */
export function plainName(value: unknown): string {
  return String(value)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_\-‐-―]+/g, " ")
    .replace(/[.!]+$/, "")
    .trim();
}
