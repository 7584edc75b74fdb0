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

const isGender = (finding: Detection | undefined): boolean => finding?.kind === "personal detail";
