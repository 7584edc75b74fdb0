import { GENERATOR, requireSeed } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { freezeDeep } from "../../table/columns/freeze-deep.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireList } from "../../table/columns/require-list.js";
import { ASSIGN_OPTIONS, requireArms } from "./arm-options.js";
import { hashAssignment } from "./assignment-fingerprint.js";
import { requireDate } from "./require-date.js";

export type AssignmentMethod = "simple" | "complete" | "blocks" | "clusters" | "blocked clusters";

/** The columns of the list that a draw used, by name. */
export interface RecordColumns {
  /** Where the arms stand. */
  readonly assignment?: string | undefined;
  readonly id?: string | undefined;
  /** The columns that made up the blocks: people shared a block when they agreed in all of them. */
  readonly blocks?: readonly string[] | undefined;
  readonly clusters?: string | undefined;
}

export interface AssignmentRecordOptions {
  /** The seed of the draw. */
  readonly seed: number;
  /** The day of the draw, as YYYY-MM-DD. */
  readonly date: string;
  /** How people were assigned. Default "complete". */
  readonly method?: AssignmentMethod | undefined;
  /** The arms in the order in which they were given to the draw. Default ["control", "treatment"]. */
  readonly arms?: readonly string[] | undefined;
  /** Each arm's share, as given to the draw. Default: equal shares. */
  readonly probabilities?: readonly number[] | undefined;
  /** Who is on the list, in its order, so that the hash also covers the people. Default: the arms alone. */
  readonly ids?: ArrayLike<unknown> | undefined;
  /** The names of the columns that the draw used, for whoever analyses the list later. Default: none. */
  readonly columns?: RecordColumns | undefined;
}

/** What anybody needs to repeat a draw and to prove that the list was not changed afterwards. */
export interface AssignmentRecord {
  readonly date: string;
  readonly method: AssignmentMethod;
  /** The arms in the order of the draw, and each one's share: another order gives another list. */
  readonly arms: readonly string[];
  readonly probabilities: readonly number[];
  readonly seed: number;
  /** The random number generator and its version. */
  readonly generator: string;
  /** How many people are on the list. */
  readonly n: number;
  /** How many are in each arm. */
  readonly counts: Readonly<Record<string, number>>;
  /** "sha256:" and the hash of the list. */
  readonly hash: string;
  /** "sha256:" and the hash of the block and the cluster of each person; absent when the draw had none, or none were given. */
  readonly groups?: string | undefined;
  /** The columns of the list that the draw used; absent when nobody named them. */
  readonly columns?: RecordColumns | undefined;
}

/**
 * Writes down a draw: its arms and shares, its seed, the generator, the date and a fingerprint of the list (SHA-256).
 * `repeatDraw` makes the list again from it.
 *
 * A missing arm is refused.
 *
 * @param assignment the arm of each person, as the assign helpers give it.
 * @throws when the seed is no whole number, the date is not a day such as 2026-10-01, there are not as many ids as arms, or somebody has an arm
 *   that is not among `arms`.
 * @example
 * const arms = assignComplete(4, { seed: 2026 });
 * assignmentRecord(arms, { seed: 2026, date: "2026-10-01" }).generator; // "xoshiro128** 1.1, SplitMix32 seeding, v1"
 */
export function assignmentRecord(
  assignment: ArrayLike<unknown>,
  options: AssignmentRecordOptions,
): AssignmentRecord {
  checkOptions("assignmentRecord", options, {
    ...ASSIGN_OPTIONS,
    date: "needed text",
    method: ["clusters", "simple", "complete", "blocks", "blocked clusters"],
    ids: true,
    columns: "fields",
  });
  requireList(assignment, "The arms");
  const { arms } = requireArms(options);
  const counts = countArms(assignment, arms);
  return recordOfDraw(counts, hashAssignment(assignment, options.ids), options);
}

/**
 * The record of a draw whose list was counted and whose fingerprint was taken already.
 *
 * @param counts how many people are in each arm, in the order of the arms.
 * @param groups the fingerprint of blocks and clusters, by `hashGroups`.
 */
export function recordOfDraw(
  counts: ReadonlyMap<string, number>,
  hash: string,
  options: Omit<AssignmentRecordOptions, "ids">,
  groups?: string,
): AssignmentRecord {
  const { seed, method = "complete" } = options;
  requireSeed(seed);
  const date = requireDate(options.date, "The date of the draw");
  const { arms, probabilities } = requireArms(options);
  return Object.freeze({
    date,
    method,
    arms: Object.freeze([...arms]),
    probabilities: Object.freeze([...probabilities]),
    seed,
    generator: GENERATOR,
    n: [...counts.values()].reduce((sum, count) => sum + count, 0),
    counts: Object.freeze(Object.fromEntries(counts)),
    hash,
    ...(groups === undefined ? {} : { groups }),
    ...(options.columns === undefined ? {} : { columns: freezeDeep({ ...options.columns }) }),
  });
}

/**
 * True when a list is the one that was recorded: same people (when the record had ids), same order, same arms.
 *
 * A missing arm is refused, with its person.
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
  requireList(assignment, "The arms");
  if (ids !== undefined) requireList(ids, "The ids");
  requireFields(record, "a record, as assignmentRecord gives it", { hash: "text" });
  return hashAssignment(assignment, ids) === record.hash;
}

function countArms(assignment: ArrayLike<unknown>, arms: readonly string[]): Map<string, number> {
  const counts = new Map(arms.map((arm) => [arm, 0]));
  for (let person = 0; person < assignment.length; person++) {
    const arm = assignment[person];
    const count = counts.get(cellWord(arm));
    if (arm === null || arm === undefined || count === undefined) {
      throw new RangeError(
        `Person ${person + 1} has ${describeCell(arm)} as arm, but the arms are ${arms.join(", ")}. ` +
          'Give the arms of the draw in its order, for example arms: ["control", "text"].',
      );
    }
    counts.set(cellWord(arm), count + 1);
  }
  return counts;
}
