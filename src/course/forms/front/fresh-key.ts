/** A key that no other row or drawing has, on this page or another. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join("");
}
