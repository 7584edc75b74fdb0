import { randomSource, repeatableSource } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { ASSIGN_OPTIONS, type AssignOptions, requireArms, requireOptions } from "./arm-options.js";
import { assignGroup } from "./assign-group.js";

/**
 * Flips a coin for each person on their own: simple random assignment. The arms differ in size by chance.
 *
 * `arms` default ["control", "treatment"], `probabilities` default equal, `seed` any whole number.
 * (Gerber and Green 2012, "Field Experiments", 2.)
 *
 * @param n how many people.
 * @throws when n is not a whole number above 0, or the arms are not possible.
 * @example
 * assignSimple(4, { seed: 2026 }).length; // 4
 */
export function assignSimple(n: number, options: AssignOptions): string[] {
  requireOptions(options);
  checkOptions("assignSimple", options, { ...ASSIGN_OPTIONS });
  requireCount(n);
  requireRoom(n);
  const { arms, probabilities } = requireArms(options);
  const random = randomSource(options.seed);
  const last = arms.length - 1;
  return Array.from({ length: n }, () => {
    let left = random.uniform();
    let arm = 0;
    while (arm < last && left >= (probabilities[arm] as number)) {
      left -= probabilities[arm] as number;
      arm++;
    }
    return arms[arm] as string;
  });
}

/**
 * Assigns people to arms at random with exact counts: of 6,000 people in two equal arms, 3,000 each.
 *
 * `arms` default ["control", "treatment"], `probabilities` default equal, `seed` any whole number. Where a count is
 * not whole, the odd people are drawn so that everybody's chances stay exact (Gerber and Green 2012, "Field Experiments", 2).
 *
 * @param n how many people.
 * @returns the arm of each person, in their order.
 * @throws when n is not a whole number above 0, the probabilities do not add up to 1, or an arm would be empty.
 * @example
 * const arms = assignComplete(6000, { arms: ["control", "text A", "text B"], seed: 2026 });
 * arms.filter((arm) => arm === "text A").length; // 2000
 */
export function assignComplete(n: number, options: AssignOptions): string[] {
  requireOptions(options);
  const { arms } = requireArms(options);
  requireRoom(n);
  return Array.from(drawComplete(n, options), (arm) => arms[arm] as string);
}

/** The number of the arm of each person, as `assignComplete` draws it: a byte for each, for long lists. */
export function drawComplete(n: number, options: AssignOptions): Uint8Array {
  requireOptions(options);
  checkOptions("assignComplete", options, { ...ASSIGN_OPTIONS });
  requireCount(n);
  const arms = requireArms(options);
  const result = new Uint8Array(n);
  assignGroup(result, arms, repeatableSource(options.seed), "The list", { one: "person", many: "people" });
  return result;
}

/** A list of texts takes eight bytes for each person. */
function requireRoom(n: number): void {
  if (!(n > 1e8 && n <= 4e9)) return;
  throw new RangeError(
    `A list of ${n} arms does not fit into the memory: at most 100,000,000 people are assigned at once. Assign a table of a database with assignSQL.`,
  );
}

function requireCount(n: number): void {
  if (Number.isInteger(n) && n >= 1 && n <= 4e9) return;
  throw new RangeError(
    `The number of people must be a whole number such as 6000, but it is ${describeValue(n)}.`,
  );
}
