import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { requireList } from "../../table/columns/require-list.js";
import { hmacSHA256 } from "./hmac-sha256.js";

export interface PseudonymizeOptions {
  /** The secret, 32 bytes or more. Keep it outside the data: who has it can test every address of the world. */
  readonly key: string;
  /** How many signs of the pseudonym are kept, from 16 to 64. Default 64, all of them. */
  readonly length?: number;
}

/**
 * Replaces each value by a code that is the same for the same value and key, so that tables can still be joined.
 * It is no anonymity: the rest of the row may still single a person out (kAnonymity). Normalize first
 * (normalizeEmail, normalizePhone): an address in capitals and the same in small letters get different codes.
 *
 * Method: HMAC-SHA-256 (RFC 2104, FIPS 198-1), in hexadecimal digits. A plain hash would not do: e-mails and phone
 * numbers can all be tried.
 *
 * A missing value (null, undefined, NaN or an empty text) stays missing, as null.
 *
 * @param values texts or numbers; null and undefined stay null.
 * @throws when the key has fewer than 32 bytes, or a value is neither text nor number.
 * @example
 * const key = "keep this sentence in the password manager";
 * pseudonymize(["ana@example.org", null], { key, length: 16 }); // ["a5697e6ef92c0fc9", null]
 */
export function pseudonymize(values: ArrayLike<unknown>, options: PseudonymizeOptions): (string | null)[] {
  checkOptions("pseudonymize", options, { key: "needed text", length: "number" });
  requireList(values, "The values");
  const { key, length = 64 } = options;
  const bytes = typeof key === "string" ? new TextEncoder().encode(key).length : 0;
  if (bytes < 32) {
    // The sentence never repeats the key: error messages end up in chats and logs.
    throw new RangeError(
      `The key has ${bytes} bytes, and 32 or more are needed: use a long random text from a password manager.`,
    );
  }
  if (!(Number.isInteger(length) && length >= 16 && length <= 64)) {
    throw new RangeError(
      `The length of a pseudonym is a whole number from 16 to 64, but it is ${describeValue(length)}.`,
    );
  }
  return Array.from(values, (value, row) => {
    if (isMissing(value)) return null;
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") {
      throw new TypeError(
        `Row ${row + 1} holds ${typeof value === "boolean" ? "true or false" : "an object"}; pseudonyms are made from text or numbers.`,
      );
    }
    return hmacSHA256(key, String(value)).slice(0, length);
  });
}
