import { GENERATOR } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireList } from "../../table/columns/require-list.js";
import { howMany } from "../../words/how-many.js";
import { assignBlocks } from "./assign-blocks.js";
import { assignClusters } from "./assign-clusters.js";
import { assignComplete, assignSimple } from "./assign-people.js";
import { type AssignmentRecord, matchesRecord } from "./assignment-record.js";

const METHODS = new Set(["simple", "complete", "blocks", "clusters", "blocked clusters"]);

export interface RepeatDrawOptions {
  /** Who is on the list, in its order, when the record was made with ids. Default: none. */
  readonly ids?: ArrayLike<unknown> | undefined;
  /** The block of each person, when people or clusters were assigned inside blocks. Default: none. */
  readonly blocks?: ArrayLike<unknown> | undefined;
  /** The cluster of each person, when whole clusters were assigned. Default: none. */
  readonly clusters?: ArrayLike<unknown> | undefined;
}

/**
 * Makes the list of a recorded draw again, on any machine, and proves that it is the one that was recorded.
 *
 * @param record from `assignmentRecord` or `assignAsPlanned`, also when it was read back from JSON.
 * @returns the arm of each person, in their order.
 * @throws when another generator made the record, when the record says blocks or clusters and they are not given, and
 *   when the list that comes out is not the recorded one.
 * @example
 * const record = assignmentRecord(assignComplete(4, { seed: 2026 }), { seed: 2026, date: "2026-10-01" });
 * repeatDraw(record).length; // 4
 */
export function repeatDraw(record: AssignmentRecord, options: RepeatDrawOptions = {}): string[] {
  checkOptions("repeatDraw", options, { ids: true, blocks: true, clusters: true });
  requireFields(record, "a record, as assignmentRecord gives it", {
    generator: "text",
    method: METHODS,
    hash: "text",
    n: "count",
  });
  if (record.generator !== GENERATOR) {
    throw new RangeError(
      `The record was made with the generator "${record.generator}", but this version has "${GENERATOR}". Use the version that made it.`,
    );
  }
  const assignment = draw(record, options);
  if (matchesRecord(assignment, record, options.ids)) return assignment;
  throw new RangeError(
    "The list that this record gives is not the one whose fingerprint it carries. Give the people in the order of the draw" +
      `${options.ids === undefined ? ", their ids if the record was made with ids" : ""}, and the same blocks and clusters.`,
  );
}

function draw(record: AssignmentRecord, { blocks, clusters }: RepeatDrawOptions): string[] {
  const { n, arms, probabilities, seed } = record;
  const design = { arms, probabilities, seed };
  switch (record.method) {
    case "simple":
      return assignSimple(n, design);
    case "complete":
      return assignComplete(n, design);
    case "blocks":
      return assignBlocks(needed(blocks, "blocks", n), design);
    case "clusters":
      return assignClusters(needed(clusters, "clusters", n), design);
    case "blocked clusters":
      return assignClusters(needed(clusters, "clusters", n), {
        ...design,
        blocks: needed(blocks, "blocks", n),
      });
  }
}

function needed(
  column: ArrayLike<unknown> | undefined,
  name: "blocks" | "clusters",
  n: number,
): ArrayLike<unknown> {
  if (column !== undefined) requireList(column, `The ${name}`);
  if (column?.length === n) return column;
  throw new RangeError(
    `The record is of ${howMany(n, "person", "people")} assigned by ${name}, but ${column === undefined ? `no ${name} were given` : `${column.length} ${name} were given`}. ` +
      `Give the ${name.slice(0, -1)} of each person, in the order of the draw.`,
  );
}
