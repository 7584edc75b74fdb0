import { percentHint } from "../../math/percent-hint.js";
import type { KnownOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { findTwins } from "../../table/columns/require-distinct-looks.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";

/** Who may be assigned to what, and the seed that makes the draw repeatable. */
export interface AssignOptions {
  /** The names of the arms. Default ["control", "treatment"]. */
  readonly arms?: readonly string[] | undefined;
  /** Each arm's share of the people, in the order of the arms; they add up to 1. Default: equal shares. */
  readonly probabilities?: readonly number[] | undefined;
  /** A whole number such as 2026. The same seed gives the same assignment on every machine. */
  readonly seed: number;
}

/** What `checkOptions` knows of them. */
export const ASSIGN_OPTIONS: KnownOptions<AssignOptions> = {
  arms: "texts",
  probabilities: "numbers",
  seed: "needed number",
};

export interface ArmShares {
  readonly arms: readonly string[];
  readonly probabilities: readonly number[];
}

/** @throws a sentence for fewer than two arms, arms of the same name, or shares that do not add up to 1. */
export function requireArms(options: Pick<AssignOptions, "arms" | "probabilities">): ArmShares {
  requireOptions(options);
  const arms = options.arms ?? ["control", "treatment"];
  requireListed(arms, "arms", '["control", "text"]');
  const probabilities = options.probabilities ?? arms.map(() => 1 / arms.length);
  requireListed(probabilities, "probabilities", "[0.5, 0.5]");
  if (arms.length < 2 || arms.length > 256) {
    throw new RangeError(
      `An experiment needs two arms or more, for example ["control", "text"], but ${arms.length} ${arms.length === 1 ? "was" : "were"} given.`,
    );
  }
  arms.forEach((arm, i) => {
    if (typeof arm !== "string" || arm.trim() === "") {
      throw new TypeError(`Each arm needs a name such as "text", but arm ${i + 1} is ${describeValue(arm)}.`);
    }
    if (arms.indexOf(arm) !== i)
      throw new RangeError(`Two arms are called "${arm}". Give each its own name.`);
  });
  const twins = findTwins(arms);
  if (twins !== undefined)
    throw new RangeError(
      `The arms "${twins.texts[1]}" and "${twins.texts[0]}" ${twins.differ === "capitals" ? "differ only in capitals" : "look the same"}. Give each a name of its own.`,
    );
  if (probabilities.length !== arms.length) {
    throw new RangeError(
      `There are ${howMany(arms.length, "arm", "arms")} (${arms.join(", ")}) but ${howMany(probabilities.length, "probability", "probabilities")}. Give one for each arm.`,
    );
  }
  const wrong = probabilities.findIndex((p) => !(typeof p === "number" && p > 0 && p < 1));
  if (wrong >= 0) {
    throw new RangeError(
      `The probability of an arm must lie between 0 and 1, such as 0.5, but one is ${describeValue(probabilities[wrong])}.${percentHint(probabilities[wrong])}`,
    );
  }
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  if (Math.abs(total - 1) > 1e-9) {
    throw new RangeError(
      `The probabilities of the arms add up to ${numberText(total, { decimals: { most: 6 } })}, but they must add up to 1: everybody goes to exactly one arm.`,
    );
  }
  return { arms, probabilities };
}

/** Notebooks check types loosely: what is missing is met here. */
export function requireOptions(options: unknown): void {
  if (typeof options === "object" && options !== null) return;
  throw new TypeError(
    `The options must say a seed, such as { seed: 2026 }, but they are ${describeValue(options)}.`,
  );
}
