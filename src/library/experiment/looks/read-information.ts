import { describeValue } from "../../table/columns/describe-value.js";

const MOST_LOOKS = 20;

/** Two looks at less than this share of new people are one. */
const LEAST_STEP = 0.005;

/**
 * The share of all people that is known at each look.
 *
 * @throws when the looks are no whole number from 1 to 20 and no rising shares that end in 1.
 */
export function readInformation(
  looks: number | readonly number[],
  rule: "spending" | "classical",
): readonly number[] {
  if (typeof looks === "number" && Number.isInteger(looks) && looks >= 1 && looks <= MOST_LOOKS) {
    return Array.from({ length: looks }, (_, k) => (k + 1) / looks);
  }
  if (!Array.isArray(looks) || looks.length === 0 || looks.length > MOST_LOOKS) {
    throw new RangeError(
      `looks must be a whole number from 1 to ${MOST_LOOKS}, or the share of people known at each look such as [0.5, 1], but it is ${describeValue(looks)}.`,
    );
  }
  const shares: readonly unknown[] = looks;
  const known = shares.map((share, k) => {
    const before = k === 0 ? 0 : shares[k - 1];
    if (typeof share === "number" && typeof before === "number" && share - before >= LEAST_STEP && share <= 1)
      return share;
    throw new RangeError(
      `Each look must know more people than the one before, as shares up to 1, but look ${k + 1} is ${describeValue(share)}.`,
    );
  });
  if (known.at(-1) !== 1) {
    throw new RangeError(
      `The last look knows everybody: end with 1, but it is ${describeValue(known.at(-1))}.`,
    );
  }
  const even = known.every((share, k) => Math.abs(share - (k + 1) / known.length) < 1e-9);
  if (rule === "classical" && !even) {
    throw new RangeError(
      'The classical tables are for looks at equal steps. Write how many looks there are, or rule: "spending".',
    );
  }
  return known;
}
