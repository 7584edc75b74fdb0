import type { ColumnTable } from "arquero";
import { percentHint } from "../../math/percent-hint.js";
import { addColumns } from "../../table/columns/add-columns.js";
import { checkOptions, type KnownOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { checkCapacity, readScoreColumn } from "./rank-contacts.js";

/** What to do about a person: get out the vote, persuade, or leave alone. */
export type Universe = "gotv" | "persuasion" | "skip";

export interface UniverseOptions {
  /** The column with the probability to vote. */
  readonly turnout: string;
  /** The column with the probability to support. */
  readonly support: string;
  /** How many people can be contacted. Default: no limit. */
  readonly capacity?: number;
  /** Where low turnout ends and where high turnout begins. Default [0.3, 0.7]. */
  readonly turnoutCuts?: readonly [number, number];
  /** Where opponents end and where supporters begin. Default [0.4, 0.6]. */
  readonly supportCuts?: readonly [number, number];
}

/** What `checkOptions` knows of them. */
export const UNIVERSE_OPTIONS: KnownOptions<UniverseOptions> = {
  turnout: "needed text",
  support: "needed text",
  capacity: "number",
  turnoutCuts: "numbers",
  supportCuts: "numbers",
};

/**
 * Cuts a scored list into universes. "gotv": supporters who may or may not vote. "persuasion": undecided people who are
 * likely to vote. "skip": everybody else; `reason` says why, also for those without a score (null, undefined,
 * NaN or an empty text). Adds `universe`, `reason`, `turnoutBand`, `supportBand` and
 * `contact`, which is true for as many as there is capacity: gotv first, those whose vote hangs most in the balance, then
 * persuasion, the most likely voters. A score says who someone is, not what contact changes: only an experiment says that.
 *
 * @param data a table or an object of columns with both scores. @param options see `UniverseOptions`.
 * @throws when a column does not exist, a score is not between 0 and 1, cuts are not ascending, capacity is not a whole number,
 *   or the list has a column of one of the five names already.
 * @example
 * const list = { turnout: [0.5, 0.9, 0.9], support: [0.8, 0.5, 0.1] };
 * cutUniverses(list, { turnout: "turnout", support: "support" }).array("universe"); // ["gotv", "persuasion", "skip"]
 */
export function cutUniverses(data: Data, options: UniverseOptions): ColumnTable {
  checkOptions("cutUniverses", options, { ...UNIVERSE_OPTIONS });
  const { capacity = Number.POSITIVE_INFINITY } = options;
  checkCapacity(capacity);
  const turnout = readProbabilities(data, options.turnout);
  const support = readProbabilities(data, options.support);
  const turnoutBands = bands(turnout, options.turnoutCuts ?? [0.3, 0.7], "turnoutCuts");
  const supportBands = bands(support, options.supportCuts ?? [0.4, 0.6], "supportCuts");
  const cut = turnoutBands.map((band, row) => universeOf(band, supportBands[row] ?? null));
  const contact = new Array<boolean>(cut.length).fill(false);
  const rows = cut.map((_, row) => row);
  const gotv = rows
    .filter((row) => cut[row]?.universe === "gotv")
    .sort((a, b) => Math.abs((turnout[a] as number) - 0.5) - Math.abs((turnout[b] as number) - 0.5) || a - b);
  const persuasion = rows
    .filter((row) => cut[row]?.universe === "persuasion")
    .sort((a, b) => (turnout[b] as number) - (turnout[a] as number) || a - b);
  for (const row of [...gotv, ...persuasion].slice(0, capacity)) contact[row] = true;
  return addColumns(data, {
    universe: cut.map((entry) => entry.universe),
    reason: cut.map((entry) => entry.reason),
    turnoutBand: turnoutBands,
    supportBand: supportBands,
    contact,
  });
}

/** A third of a scale, between two cuts. */
export type Band = "low" | "middle" | "high";

/** The universe of a person by their bands, and why; null is a missing score. */
export function universeOf(
  turnout: Band | null,
  support: Band | null,
): { universe: Universe; reason: string } {
  if (turnout === null || support === null) return { universe: "skip", reason: "has no score" };
  if (support === "low") return { universe: "skip", reason: "likely opponent" };
  if (support === "high") {
    if (turnout === "middle") return { universe: "gotv", reason: "supporter who may or may not vote" };
    return turnout === "high"
      ? { universe: "skip", reason: "supporter who votes anyway: ask to volunteer" }
      : { universe: "skip", reason: "supporter who rarely votes" };
  }
  return turnout === "high"
    ? { universe: "persuasion", reason: "undecided and likely to vote" }
    : { universe: "skip", reason: "undecided and not likely to vote" };
}

function bands(scores: Float64Array, cuts: readonly [number, number], name: string): (Band | null)[] {
  const [low, high] = cuts;
  if (
    !(
      cuts.length === 2 &&
      Number.isFinite(low) &&
      Number.isFinite(high) &&
      low >= 0 &&
      low <= high &&
      high <= 1
    )
  ) {
    throw new RangeError(
      `${name} must be two shares in ascending order, for example [0.3, 0.7], but they are ${cuts.join(", ")}.${percentHint(Math.max(...cuts))}`,
    );
  }
  return Array.from(scores, (score) => {
    if (Number.isNaN(score)) return null;
    if (score < low) return "low";
    return score < high ? "middle" : "high";
  });
}

function readProbabilities(data: Data, name: string): Float64Array {
  const scores = readScoreColumn(data, name);
  const bad = scores.findIndex((score) => score < 0 || score > 1);
  if (bad >= 0) {
    throw new RangeError(
      `Column "${name}" must hold probabilities between 0 and 1, but row ${bad + 1} holds ${describeCell(scores[bad])}.`,
    );
  }
  return scores;
}
