// Junior and Senior are first names too: they count only where a name ends.
const ANYWHERE: Readonly<Record<string, string>> = {
  jr: "junior",
  jnr: "junior",
  sr: "senior",
  snr: "senior",
  ii: "second",
  iii: "third",
  iv: "fourth",
  "2nd": "second",
  "3rd": "third",
  "4th": "fourth",
};
const AT_THE_END: Readonly<Record<string, string>> = {
  junior: "junior",
  senior: "senior",
  filho: "junior",
  hijo: "junior",
  fils: "junior",
};
// In a column of its own, what is a middle initial elsewhere is a number.
const ALONE: Readonly<Record<string, string>> = {
  i: "first",
  v: "fifth",
  vi: "sixth",
  "1": "first",
  "2": "second",
  "3": "third",
  "4": "fourth",
  "5": "fifth",
};

/** Which generation the cell of a suffix column names: "jr" and "Junior" are one; null for none, as "MD". */
export function generationOfSuffix(plain: string): string | null {
  return ANYWHERE[plain] ?? AT_THE_END[plain] ?? ALONE[plain] ?? null;
}

/** Which generation a word of a name stands for, the first word of a name never being one. */
export function generationOfWord(word: string, isLast: boolean): string | null {
  return ANYWHERE[word] ?? (isLast ? AT_THE_END[word] : undefined) ?? null;
}
