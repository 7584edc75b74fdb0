import type { ColumnProfile } from "../column-profile.js";
import type { Detection } from "../detector.js";

type Judged = readonly (Detection | undefined)[];

const isArea = (text: string): boolean => /^[2-9]\d{2}$/.test(text);
const isLocalNumber = (text: string): boolean => /^[2-9]\d{2}-?\d{4}$/.test(text);
const isExtension = (text: string): boolean => /^\d{1,5}$/.test(text);
const isShortCode = (text: string): boolean => /^[A-Z0-9]{1,2}$/i.test(text);
const isYesNo = (text: string): boolean => /^[yn]$/i.test(text);
const isOfPrison = (text: string): boolean =>
  /felon|convict|incapacitat|incarcerat|parole|probation|^adj-?incomp|^deceased$|^death$/i.test(text);

/** What stands beside phones, genders and birth dates in a list of people without a header row. */
export function peopleBlocks(columns: readonly ColumnProfile[], judged: Judged): Judged {
  const is = (at: number, kind: Detection["kind"]): boolean => judged[at]?.kind === kind;
  const isPhone = (at: number): boolean => is(at, "phone") || columns[at]?.shareOf(isLocalNumber) === 1;
  return columns.map((column, at): Detection | undefined => {
    const { filled, shareOf, values } = column;
    if (filled === 0) return undefined;
    if (shareOf(isOfPrison) >= 0.02)
      return {
        kind: "criminal record",
        matches: isOfPrison,
        why: "Some cells speak of felonies, prison or deaths.",
      };
    if (judged[at] !== undefined) return undefined;
    if (at === 0 && isOwnNumber(column) && judged.some((one) => one?.kind === "name"))
      return {
        kind: "voter or member number",
        matches: isKey,
        why: "Each row of a list with names begins with a number of its own.",
      };
    if (shareOf(isArea) >= 0.95 && isPhone(at + 1))
      return { kind: "phone", matches: isArea, why: "The digits stand before a phone number." };
    if (shareOf(isLocalNumber) >= 0.95 && (columns[at - 1]?.shareOf(isArea) ?? 0) >= 0.95)
      return { kind: "phone", matches: isLocalNumber, why: "The digits stand behind area codes." };
    if (
      isPhone(at - 1) &&
      shareOf(isExtension) >= 0.95 &&
      isArea([...(columns[at - 2]?.values.keys() ?? [])][0] ?? "")
    )
      return { kind: "phone", matches: isExtension, why: "The digits stand behind a phone number." };
    const before = columns[at - 1]?.shareOf(isArea) ?? 0;
    const behind = columns[at + 1]?.shareOf(isArea) ?? 0;
    if (
      shareOf(isArea) >= 0.95 &&
      ((behind >= 0.95 && fitsAll(columns[at + 2], isLastFour)) ||
        (before >= 0.95 && fitsAll(columns[at + 1], isLastFour)))
    )
      return { kind: "phone", matches: isArea, why: "The digits are parts of a phone number." };
    if (shareOf(isLastFour) >= 0.95 && before >= 0.95 && (columns[at - 2]?.shareOf(isArea) ?? 0) >= 0.95)
      return { kind: "phone", matches: isLastFour, why: "The digits are parts of a phone number." };
    if (arePoints(column, columns[at - 1]) || arePoints(column, columns[at + 1]))
      return {
        kind: "precise location",
        matches: isExact,
        why: "Two columns hold degrees of places near each other.",
      };
    const between =
      (isGender(judged[at - 1]) && is(at + 1, "birth date")) ||
      (is(at - 1, "birth date") && isGender(judged[at + 1]));
    if (
      between &&
      values.size >= 2 &&
      values.size <= 12 &&
      shareOf(isShortCode) >= 0.9 &&
      shareOf(isYesNo) < 0.9
    )
      return {
        kind: "race or ethnicity",
        matches: isShortCode,
        why: "The codes stand between gender and birth date, where lists of voters have race.",
      };
    return undefined;
  });
}

/** A number as lists give it to each person, or what a tool makes up for one. */
const isKey = (text: string): boolean =>
  /^(?!(?:19|20)\d\d$)[A-Z]{0,3}\d{4,12}$/i.test(text) ||
  /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$|^(?=.*\d)[\da-f]{16,32}$/i.test(text);
const isOwnNumber = ({ filled, rows, values, shareOf }: ColumnProfile): boolean =>
  filled >= FEWEST_KEYS && filled === rows && values.size >= filled * 0.99 && shareOf(isKey) >= 0.95;
const FEWEST_KEYS = 8;

const isLastFour = (text: string): boolean => /^\d{4}$/.test(text);
const fitsAll = (column: ColumnProfile | undefined, test: (text: string) => boolean): boolean =>
  (column?.shareOf(test) ?? 0) >= 0.95;

const isExact = (text: string): boolean => /^-?\d{1,3}\.\d{4,}$/.test(text);
/** The degrees of a list of one town, or of one of all America: north and west of zero. */
const arePoints = (column: ColumnProfile, other: ColumnProfile | undefined): boolean =>
  (isDegree(column) && isDegree(other)) ||
  (isBetween(column, 15, 72) && isBetween(other, -180, -60)) ||
  (isBetween(column, -180, -60) && isBetween(other, 15, 72));

const isBetween = (column: ColumnProfile | undefined, low: number, high: number): boolean =>
  column !== undefined &&
  column.filled >= 5 &&
  column.shareOf((text) => isExact(text) && Number(text) >= low && Number(text) <= high) >= 0.9;

/** Places of people on one list lie within a few degrees of each other, and in no list near the equator and Greenwich. */
function isDegree(column: ColumnProfile | undefined): boolean {
  if (column === undefined || column.filled < 5 || column.shareOf(isExact) < 0.8) return false;
  const numbers = [...column.values.keys()].map(Number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return (
    high - low < 15 &&
    low * high > 0 &&
    Math.min(Math.abs(low), Math.abs(high)) > 10 &&
    Math.max(Math.abs(low), Math.abs(high)) <= 180
  );
}

const isGender = (finding: Detection | undefined): boolean => finding?.kind === "personal detail";
