/** The number of words of a text. A number is one word, with its separators too: 4,000 and 0.24. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’-]|[.,](?=\p{N}))*/gu)?.length ?? 0;
}
