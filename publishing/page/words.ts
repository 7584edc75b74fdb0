/** Words with letters: numbers and signs are read at a glance. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z][A-Za-z'’]*/g) ?? [];
}
