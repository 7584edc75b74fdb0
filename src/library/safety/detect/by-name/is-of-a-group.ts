import type { ColumnProfile } from "../column-profile.js";

/** True for a column that counts many or estimates something of them: its rows are groups. */
export const isOfAGroup = (column: ColumnProfile): boolean =>
  column.aggregate || countsMany(column) || isOfAnEffect(column);

const has = ({ tokens }: ColumnProfile, ...words: readonly string[]): boolean =>
  words.some((word) => tokens.includes(word));

/** Rows with an interval or an error are results of groups. */
const isOfAnEffect = (column: ColumnProfile): boolean =>
  column.numeric &&
  has(
    column,
    "lower",
    "upper",
    "effect",
    "ci",
    "se",
    "error",
    "difference",
    "coefficient",
    "odds",
    "interval",
    "low",
    "high",
  );

/** A whole number above any age, under a name that is no sum of money, no code and no day. */
function countsMany(column: ColumnProfile): boolean {
  if (!column.numeric || column.tokens.some((word) => NO_COUNTS.has(word))) return false;
  const whole = column.shareOf((text) => /^[\d,]+$/.test(text));
  return (
    whole === 1 &&
    column.values.size >= 5 &&
    column.shareOf((text) => Number(text.replaceAll(",", "")) > 115) >= 0.3 &&
    !isOfOneLength(column)
  );
}
const NO_COUNTS: ReadonlySet<string> = new Set(
  (
    "id number num key code arrears zip year date time phone amount rent wage salary pay income balance owed due price given contribution gift " +
    "precinct district tract fips block unit house street account ssn weight transaction file"
  ).split(" "),
);
/** Codes have all the same number of digits. */
const isOfOneLength = ({ values }: ColumnProfile): boolean =>
  new Set([...values.keys()].map((text) => text.length)).size === 1;
