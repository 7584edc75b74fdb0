import type { ColumnProfile } from "../column-profile.js";

/**
 * True for a column of decimals from 0 to 100 that nearly all differ, beside numbers of voters: a score that somebody
 * guessed, whatever the vendor called it ("ts_climate", "civis_23"). Distances, hours and prices have names of their own.
 */
export function isGuessedScore({
  tokens,
  numeric,
  aggregate,
  filled,
  values,
  shareOf,
}: ColumnProfile): boolean {
  if (!numeric || aggregate || filled < FEWEST || values.size < filled * 0.3) return false;
  if (tokens.some((word) => MEASURES.has(word))) return false;
  return (
    shareOf((text) => Number(text) >= 0 && Number(text) <= 100) === 1 &&
    shareOf((text) => /\.\d/.test(text)) >= 0.5
  );
}

const FEWEST = 10;
const MEASURES: ReadonlySet<string> = new Set(
  (
    "distance miles mile km meters metres feet weight hours hour minutes minute seconds time days price cost fee rate pct percent " +
    "share latitude longitude x y acres area rank rating order length size temperature precinct county district random uniform draw"
  ).split(" "),
);
