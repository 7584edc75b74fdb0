import { type Amount, amount, own, sentence } from "../../../words/words.js";
import { canFind, hopedEffect } from "../assumption-role.js";
import type { PlanRule } from "../plan-finding.js";

/**
 * The largest effect of a letter in a large experiment: 8.1 points of turnout (Gerber, Green and Larimer 2008, APSR
 * 102(1), Table 3). A test that can only see more than that will see nothing. A plan may state its own expected effect.
 */
const LARGEST_KNOWN = 0.081;

/** The smallest effect that the test would find is larger than the effect to expect. */
export const testSize: PlanRule = {
  code: "W7",
  check({ assumptions = [], learning }) {
    const stated = hopedEffect(assumptions);
    const plausible = stated?.value ?? LARGEST_KNOWN;
    if (learning === undefined || canFind(learning.mde, plausible)) return [];
    const reference =
      stated === undefined
        ? sentence("the largest effect that a letter ever had in a large experiment")
        : sentence("your {key}", { key: own(stated.key) });
    const points = (share: number): Amount => amount(share, { style: "points", decimals: { most: 2 } });
    return [
      {
        field: "learning.mde",
        message: sentence("The test finds effects from {mde} on, but {reference} is {effect}.", {
          mde: points(learning.mde),
          reference,
          effect: points(plausible),
        }),
        fix: sentence(
          "Take more people in each arm, or test something that is counted more often, such as replies.",
        ),
      },
    ];
  },
};
