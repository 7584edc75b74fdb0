// Signs that move the cursor, change colours or turn the direction of writing, and ends of lines: a cell of a file must not
// steer a terminal.
const STEERING = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu;

/** A text as one line that is safe to show in a terminal. */
export function oneLine(text: string): string {
  return text.replace(STEERING, " ").replace(/ {2,}/g, " ").trim();
}
