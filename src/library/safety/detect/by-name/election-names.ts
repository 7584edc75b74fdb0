const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;
const ELECTIONS =
  /^(?:general|primary|special|runoff|presidential|election|g|p|pp|gen|pri|prim|s|r|m|mnp|mun|ge|pr|sp)$/;

/** "November2022", "General_2020", "PRIMARY-05/02/2023", "g2020", "P18", "110320-G". */
export function isElection(words: readonly string[]): boolean {
  const year = words.some((word) => /^(?:19|20)\d{2}$/.test(word));
  // "C0423" and "G1124": a letter for the kind, the month and the year.
  if (
    words.length === 2 &&
    /^[gpsmcrx]$/.test(words[0] ?? "") &&
    /^(?:0[1-9]|1[0-2])[0-3]\d$/.test(words[1] ?? "")
  )
    return true;
  const short = words.some((word) => /^[0-3]\d$|^(?:0[1-9]|1[0-2])[0-3]\d{3}$/.test(word));
  const kind = words.find((word) => ELECTIONS.test(word));
  if (year) return kind !== undefined || words.some((word) => MONTHS.test(word)) || words.includes("vote");
  return short && kind !== undefined && words.length <= 4;
}

/** "11/5/2024" beside a number of a voter. */
export function isElectionDay(words: readonly string[]): boolean {
  const numbers = words.map(Number);
  return (
    words.length === 3 &&
    numbers.every((number) => number > 0) &&
    numbers.some((number) => number >= 1980 && number < 2100)
  );
}

/** "Municipal23", "TOWN_2025", "School_23": beside a number of a voter; elsewhere 23 is a municipality. */
export function isLocalElection(words: readonly string[]): boolean {
  const [kind = "", year = ""] = words;
  return words.length === 2 && LOCAL.has(kind) && /^(?:20)?[0-3]\d$/.test(year);
}
const LOCAL: ReadonlySet<string> = new Set([
  "municipality",
  "town",
  "local",
  "recall",
  "consolidated",
  "school",
  "mayoral",
]);
