/** A longer name was pasted, not mistyped. */
const LONGEST = 200;

/**
 * The existing name that a mistyped one most likely meant, or undefined when none is near.
 * Near: at most a third of the letters differ, two swapped neighbours counting as one, letter case ignored
 * (optimal string alignment distance; Damerau 1964, CACM 7(3)).
 *
 * @example
 * closestName("votd", ["age", "voted"]); // "voted"
 */
export function closestName(name: string, existing: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  let closest: string | undefined;
  let smallest = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of existing) {
    if (Math.abs(candidate.length - name.length) >= smallest) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < smallest) {
      smallest = distance;
      closest = candidate;
    }
  }
  return closest;
}

function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          substitution,
          swapped ? at(i - 2, j - 2) + 1 : substitution,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
