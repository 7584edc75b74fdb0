/** Texts in an order that says nothing about them, the same every time: by their ends. */
export function mixed(texts: readonly string[]): readonly string[] {
  const turned = (text: string): string => [...text].reverse().join("");
  return [...texts].sort((a, b) => (turned(a) < turned(b) ? -1 : 1));
}
