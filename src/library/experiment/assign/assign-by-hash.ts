import { md5Text } from "../../math/hash-text.js";
import { requireSeed } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { requireList } from "../../table/columns/require-list.js";
import { ASSIGN_OPTIONS, type AssignOptions, requireArms, requireOptions } from "./arm-options.js";
import { hashBorders } from "./hash-borders.js";

/**
 * Assigns each person by their id: the same id and seed give the same arm on every machine, in every order, in a list that
 * grows, and inside a database with `assignSQL`. The arms differ in size by chance. With the id of a household or a street
 * as the key, all who share it go to one arm.
 *
 * `arms` default ["control", "treatment"], `probabilities` default equal, `seed` any whole number; another experiment needs
 * another seed, or it deals the same people to the same side again.
 *
 * Method: MD5 of "seed:key" as a uniform number (hash-based randomization; Kohavi, Tang and Xu 2020, "Trustworthy Online
 * Controlled Experiments", 14).
 *
 * @param keys the ids: texts or whole numbers. 7 and "7" are the same person.
 * @returns the arm of each person, in the order of the keys.
 * @throws when a key is missing (null, undefined, NaN or an empty text) or no text or whole number, the seed is no whole number, or the arms are not possible.
 * @example
 * assignByHash(["MI-0001", "MI-0002", "MI-0003"], { seed: 2026 }); // ["control", "control", "treatment"]
 */
export function assignByHash(keys: ArrayLike<unknown>, options: AssignOptions): string[] {
  requireOptions(options);
  checkOptions("assignByHash", options, { ...ASSIGN_OPTIONS });
  requireList(keys, "The keys");
  const arms = requireArms(options);
  const seed = requireSeed(options.seed);
  const borders = hashBorders(arms);
  return Array.from(keys, (key, row) => {
    const hash = md5Text(`${seed}:${keyText(key, row)}`);
    const arm = borders.findIndex((border) => hash < border);
    return arms.arms[arm < 0 ? borders.length : arm] as string;
  });
}

function keyText(key: unknown, row: number): string {
  if (typeof key === "string" && key !== "") return key;
  if (typeof key === "bigint" || Number.isSafeInteger(key)) return String(key);
  throw new TypeError(
    `A key must be a text or a whole number that says who somebody is, but in row ${row + 1} it is ${key === "" ? "an empty text" : describeCell(key)}. ` +
      "Leave out rows without an id.",
  );
}
