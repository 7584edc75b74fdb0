/** An id without the zeros in front of its digits, which spreadsheets take away: "007" and "7" are "7". */
export function withoutZeros(id: string): string {
  return /^0+\d+$/.test(id) ? id.replace(/^0+(?=\d)/, "") : id;
}

/** How many of these ids would be among the others, were it not for zeros in front. */
export function countLostZeros(ids: Iterable<string>, others: Iterable<string>): number {
  const bare = new Set([...others].map(withoutZeros));
  return [...ids].reduce((count, id) => count + (bare.has(withoutZeros(id)) ? 1 : 0), 0);
}
