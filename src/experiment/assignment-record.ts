import { hashText } from "../math/hash-text.js";
import { GENERATOR } from "../math/random-source.js";
import { describeValue } from "../table/describe-value.js";
import { requireDate } from "./require-date.js";

export interface AssignmentRecordOptions {
  /** The seed of the draw. */
  readonly seed: number;
  /** The day of the draw, as YYYY-MM-DD. */
  readonly date: string;
  /** How people were assigned. Default "complete". */
  readonly method?: "simple" | "complete" | "blocks" | "clusters" | "blocked clusters" | undefined;
  /** Who is on the list, in its order, so that the hash also covers the people. Default: the arms alone. */
  readonly ids?: ArrayLike<unknown> | undefined;
}

/** What anybody needs to repeat a draw and to prove that the list was not changed afterwards. */
export interface AssignmentRecord {
  readonly date: string;
  readonly method: string;
  readonly seed: number;
  /** The random number generator and its version. */
  readonly generator: string;
  /** How many units were assigned. */
  readonly n: number;
  /** How many are in each arm. */
  readonly counts: Readonly<Record<string, number>>;
  /** "sha256:" and the hash of the list. */
  readonly hash: string;
}

/**
 * Writes down a draw: its seed, the generator, the date and a fingerprint of the list (SHA-256).
 *
 * @param assignment the arm of each person, as the assign helpers give it.
 * @throws when the date is not a day such as 2026-10-01, or there are not as many ids as arms.
 * @example
 * const arms = assignComplete(4, { seed: 2026 });
 * assignmentRecord(arms, { seed: 2026, date: "2026-10-01" }).generator; // "xoshiro128** 1.1, SplitMix32 seeding, v1"
 */
export function assignmentRecord(
  assignment: ArrayLike<unknown>,
  options: AssignmentRecordOptions,
): AssignmentRecord {
  const { seed, method = "complete", ids } = options;
  const date = requireDate(options.date, "The date of the draw");
  const counts: Record<string, number> = {};
  for (const arm of Array.from(assignment, String)) counts[arm] = (counts[arm] ?? 0) + 1;
  return Object.freeze({
    date,
    method,
    seed,
    generator: GENERATOR,
    n: assignment.length,
    counts: Object.freeze(counts),
    hash: hashAssignment(assignment, ids),
  });
}

/**
 * True when a list is the one that was recorded: same people (when the record had ids), same order, same arms.
 *
 * @example
 * const arms = assignComplete(4, { seed: 2026 });
 * const record = assignmentRecord(arms, { seed: 2026, date: "2026-10-01" });
 * matchesRecord(arms, record); // true
 * matchesRecord([...arms].reverse(), record); // false
 */
export function matchesRecord(
  assignment: ArrayLike<unknown>,
  record: Pick<AssignmentRecord, "hash">,
  ids?: ArrayLike<unknown>,
): boolean {
  return hashAssignment(assignment, ids) === record.hash;
}

function hashAssignment(assignment: ArrayLike<unknown>, ids: ArrayLike<unknown> | undefined): string {
  if (ids !== undefined && ids.length !== assignment.length) {
    throw new RangeError(
      `There are ${assignment.length} arms but ${ids.length} ids. Give one of each for every person.`,
    );
  }
  // One JSON line a person: no name can be mistaken for two, and texts and numbers read from a file agree.
  const lines = Array.from(assignment, (arm, i) => {
    if (arm === null || arm === undefined)
      throw new TypeError(`Person ${i + 1} has no arm, but ${describeValue(arm)}.`);
    return JSON.stringify(ids === undefined ? [String(arm)] : [String(ids[i]), String(arm)]);
  });
  return hashText(lines.join("\n"));
}
