import type { PhoneNumber } from "libphonenumber-js/min";
import { checkOptions } from "../columns/check-options.js";
import { bareCode } from "./bare-code.js";
import { phoneLibrary } from "./normalize-phone-library.js";
import { seenText } from "./unseen-marks.js";

export interface NormalizePhoneOptions {
  /** The country of numbers without a "+" in front, as two letters. Default "US". */
  readonly country?: string;
}

/**
 * A phone number in the one form in which two copies of it are equal: a plus, the country, the number (E.164).
 * An extension is left out. What cannot be a number of its country gives null.
 *
 * Method: the numbering plans of libphonenumber (ITU-T E.164); the length is checked, not whether the line exists. What people
 * type to get past a form gives null too: one digit all through, and in North America an area code or exchange that begins
 * with 0 or 1 (North American Numbering Plan), as none does.
 *
 * @param value what was typed, or a number cell of a spreadsheet; a missing value gives null.
 * @throws when the country is not a two-letter code that has phone numbers.
 * @example
 * normalizePhone("(313) 555-0142"); // "+13135550142"
 * normalizePhone("020 7946 0958", { country: "GB" }); // "+442079460958"
 * normalizePhone("call me"); // null
 */
export function normalizePhone(value: unknown, options: NormalizePhoneOptions = {}): string | null {
  checkOptions("normalizePhone", options, { country: "text" });
  const { isSupportedCountry, parsePhoneNumberFromString } = phoneLibrary();
  const country = (options.country ?? "US").toUpperCase();
  if (!isSupportedCountry(country)) {
    throw new RangeError(
      `There is no country "${options.country}" with phone numbers. Give its two letters, for example "US" or "GB".`,
    );
  }
  // A spreadsheet stores a phone number as a number as soon as it can.
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") return null;
  const typed = bareCode(seenText(String(value)));
  const phone = parsePhoneNumberFromString(typed, { defaultCountry: country, extract: false });
  return phone?.isPossible() === true && !isFiller(phone) ? phone.number : null;
}

/** 0000000000, 9999999999, 1234567890 and the like: as long as a number, and none. */
function isFiller({ nationalNumber, countryCallingCode }: PhoneNumber): boolean {
  if (/^(\d)\1+$/.test(nationalNumber)) return true;
  return countryCallingCode === "1" && !/^[2-9]\d{2}[2-9]\d{6}$/.test(nationalNumber);
}
