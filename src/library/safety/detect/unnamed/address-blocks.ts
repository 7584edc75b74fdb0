import type { ColumnProfile } from "../column-profile.js";
import type { Detection } from "../detector.js";
import { STREET_WORDS } from "../text-patterns.js";
import { isNamePart } from "./name-blocks.js";

const UNITS = "apt|unit|ste|suite|lot|trlr|bldg|fl|rm|spc|ph|bsmt|#";
const isKindOfPlace = (text: string): boolean => KINDS.test(text);
const KINDS = new RegExp(`^(?:${STREET_WORDS}|${UNITS})\\.?$`, "i");
const isUnitType = (text: string): boolean => new RegExp(`^(?:${UNITS})\\.?$`, "i").test(text);
const isSecondLine = (text: string): boolean =>
  new RegExp(`^(?:(?:${UNITS}) ?\\S{1,6}|p\\.? ?o\\.? ?box \\d+.*|c/o .+)$`, "i").test(text);
const isDirection = (text: string): boolean => /^(?:[nsew]|[ns][ew]|north|south|east|west)\.?$/i.test(text);
const isFraction = (text: string): boolean => /^[1-3]\/[2-8]$/.test(text);
const isUnitNumber = (text: string): boolean => /^(?:\d{1,5}[A-Z]?|[A-Z]{1,2}-?\d{0,4})$/i.test(text);
const isHouseNumber = (text: string): boolean => /^\d{1,6}[a-z]?(?:-\d{1,4})?$/i.test(text);
const isWholeLine = (text: string): boolean => /^\d+\S* \S+ \S/.test(text);
const isZipEnd = (text: string): boolean => /^\d{4}$/.test(text);
/** "OLD MILL", and "12TH" too. */
const isStreetName = (text: string): boolean => isNamePart(text) || /^\d{1,3}(?:st|nd|rd|th)$/i.test(text);
const isState = (text: string): boolean => /^[A-Z]{2}$/.test(text);

type Judged = readonly (Detection | undefined)[];

/** What of an address shows by itself: kinds of streets and units, fractions, second lines. */
export function addressSeeds(columns: readonly ColumnProfile[]): Judged {
  return columns.map(({ filled, shareOf, values }) => {
    if (filled === 0) return undefined;
    // "CT" and "FL" are courts and floors, and in every row the state.
    if (shareOf(isKindOfPlace) >= 0.9 && (values.size > 1 || shareOf(isState) < 1))
      return found("The cells are kinds of streets or units.", isKindOfPlace);
    if (shareOf(isFraction) >= 0.9) return found("The cells are fractions of house numbers.", isFraction);
    const lines = shareOf(isSecondLine);
    if (lines === 1 || (lines >= 0.5 && values.size >= 2))
      return found("The cells are second lines of an address.", isSecondLine);
    return undefined;
  });
}

/** The parts of an address that its other parts show: number, direction, street, unit, and the town of a second address. */
export function addressBlocks(columns: readonly ColumnProfile[], judged: Judged): Judged {
  const isAddress = (at: number): boolean => judged[at]?.kind === "street address";
  const near = (at: number, from: number, to: number): boolean =>
    Array.from({ length: to - from + 1 }, (_, i) => at + from + i).some((i) => i !== at && isAddress(i));
  return columns.map((column, at) => {
    const { filled, shareOf, values } = column;
    if (filled === 0 || judged[at] !== undefined) return undefined;
    const isBeforeStreet =
      isOfNumbers(columns[at - 1]) && (columns[at + 1]?.shareOf(isStreetName) ?? 0) >= 0.9;
    if (shareOf(isDirection) >= 0.9 && values.size >= 2 && (near(at, -4, 4) || isBeforeStreet))
      return found("The directions stand in an address.", isDirection);
    if (isAfterUnit(columns, at) && shareOf(isUnitNumber) >= 0.9)
      return found("The cells stand behind kinds of units.", isUnitNumber);
    const isStates = values.size <= 2 && shareOf(isState) >= 0.9;
    if (near(at, -2, -1) && near(at, 1, 2) && shareOf(isUnitNumber) >= 0.9 && !isStates)
      return found("The cells stand between parts of an address.", isUnitNumber);
    // A precinct stands behind an address too, but no ZIP code follows it.
    if (
      near(at, -2, -1) &&
      shareOf(isUnitNumber) >= 0.9 &&
      // The state stands right before the ZIP code, and is one or two.
      !(isStates && judged[at + 1]?.kind === "small area") &&
      [1, 2, 3].some((ahead) => judged[at + ahead]?.kind === "small area")
    )
      return found("The cells stand between a street and a ZIP code.", isUnitNumber);
    // One such line says nothing by itself; behind a street it is the rest of the address.
    if (near(at, -2, -1) && shareOf(isSecondLine) >= 0.5)
      return found("The cells are second lines of an address.", isSecondLine);
    if (
      isOfNumbers(column) &&
      [1, 2, 3, 4].some((ahead) => isAddress(at + ahead) && isNumberOf(column, columns[at + ahead]))
    )
      return found("The numbers stand before a street.", isHouseNumber);
    if (
      near(at, -2, 2) &&
      shareOf(isStreetName) >= 0.9 &&
      values.size >= 3 &&
      hasNumberBefore(columns, judged, at) &&
      !isBehindStreet(columns, judged, at)
    )
      return found("The words stand between parts of an address.", isStreetName);
    const isPlainStreet = isBeforeZip(columns, judged, at + 1);
    if (judged[at + 1] === undefined && shareOf(isHouseNumber) >= 0.9 && values.size >= filled * 0.4)
      if (isPlainStreet || isBeforeZip(columns, judged, at + 2))
        return found("The numbers stand before a street, a town and a ZIP code.", isHouseNumber);
    if (isSecondTown(columns, judged, at)) return found("The words stand in a second address.", isNamePart);
    if (judged[at - 1]?.kind === "small area" && shareOf(isZipEnd) >= 0.9 && values.size >= filled * 0.5)
      return { kind: "small area", why: "The digits stand behind ZIP codes.", matches: isZipEnd };
    return undefined;
  });
}

const found = (why: string, matches: (text: string) => boolean): Detection => ({
  kind: "street address",
  matches,
  why,
});

/** House numbers are many; districts are few. */
const isOfNumbers = (column: ColumnProfile | undefined): boolean =>
  column !== undefined &&
  column.filled > 0 &&
  column.shareOf(isHouseNumber) >= 0.8 &&
  column.values.size >= Math.min(8, column.filled * 0.4);

/** A line that begins with its number needs no second one: before it, short numbers are those of sheets and lines. */
const isNumberOf = (column: ColumnProfile, street: ColumnProfile | undefined): boolean =>
  (street?.shareOf(isWholeLine) ?? 0) < 0.5 || column.shareOf((text) => text.length >= 4) >= 0.2;

function isAfterUnit(columns: readonly ColumnProfile[], at: number): boolean {
  const before = columns[at - 1];
  return before !== undefined && before.filled > 0 && before.shareOf(isUnitType) >= 0.5;
}

function hasNumberBefore(columns: readonly ColumnProfile[], judged: Judged, at: number): boolean {
  return [1, 2, 3, 4].some((back) => {
    const column = columns[at - back];
    return (
      column !== undefined &&
      judged[at - back]?.kind === "street address" &&
      (column.shareOf(isHouseNumber) >= 0.8 || column.shareOf(isDirection) >= 0.9)
    );
  });
}

/** Behind a house number the first words are the street, and the next ones a town; behind a whole line they are a town. */
function isBehindStreet(columns: readonly ColumnProfile[], judged: Judged, at: number): boolean {
  const from = Math.max(0, at - WIDEST);
  const near = columns.slice(from, at);
  if (
    near
      .slice(-3)
      .some(
        (column, i, last) =>
          judged[at - last.length + i]?.kind === "street address" && column.shareOf(isWholeLine) >= 0.5,
      )
  )
    return true;
  const number = near.findIndex(
    (column, i) => judged[from + i]?.kind === "street address" && isOfNumbers(column),
  );
  return (
    number >= 0 &&
    near
      .slice(number + 1)
      .some(
        ({ filled, values, shareOf }) =>
          filled > 0 &&
          values.size >= 3 &&
          shareOf(isStreetName) >= 0.9 &&
          shareOf((text) => isDirection(text) || isUnitNumber(text) || isKindOfPlace(text)) < 0.5,
      )
  );
}
/** Number, half, direction, street, its kind, direction, kind of unit, unit. */
const WIDEST = 8;

/** A town before a ZIP code is anybody's; the town of the address to which mail goes, beside another address, is not. */
function isSecondTown(columns: readonly ColumnProfile[], judged: Judged, at: number): boolean {
  const town = columns[at];
  if (town === undefined || town.shareOf(isNamePart) < 0.9 || town.values.size < 3) return false;
  const isZip = (i: number): boolean => judged[i]?.kind === "small area";
  const state = columns[at + 1];
  const beforeZip = isZip(at + 1) || (state !== undefined && state.shareOf(isState) >= 0.9 && isZip(at + 2));
  return (
    beforeZip &&
    judged.slice(0, at).some((one, i) => one?.kind === "small area" && i < at - 1) &&
    judged.slice(Math.max(0, at - 4), at).some((one) => one?.kind === "street address")
  );
}

/** True for words of some variety that a ZIP code follows, with a town and a state between at most. */
function isBeforeZip(columns: readonly ColumnProfile[], judged: Judged, at: number): boolean {
  const street = columns[at];
  return (
    street !== undefined &&
    judged[at] === undefined &&
    street.values.size >= 3 &&
    street.shareOf(isStreetName) >= 0.9 &&
    [1, 2, 3].some((ahead) => judged[at + ahead]?.kind === "small area")
  );
}
