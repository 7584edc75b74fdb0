import { readArms } from "../../../library/experiment/columns/read-arms.js";
import {
  addPerson,
  type CellMoments,
  newMoments,
} from "../../../library/experiment/estimate/cell-moments.js";
import type { TestMoments } from "../../../library/experiment/estimate/estimate-from-moments.js";
import { SMALLEST } from "../../../library/experiment/estimate/estimate-itt.js";
import { type SummedCell, summedPeople } from "../../../library/experiment/estimate/summed-cell.js";
import { cellNumber } from "../../../library/table/columns/cell-number.js";
import { isMissing } from "../../../library/table/columns/is-missing.js";
import { plainValue } from "../../../library/table/columns/plain-value.js";
import { findTwins } from "../../../library/table/columns/require-distinct-looks.js";

/** The squared variances of larger numbers would have no place. */
const LARGEST = 1e70;

/** More blocks than this are no longer few sums. */
const MOST_BLOCKS = 100_000;
const MOST_ARMS = 256;

/** One person of a test as the list has them. `block` and `received` are undefined where the test has none. */
export interface TestPerson {
  readonly arm: unknown;
  readonly outcome: unknown;
  readonly block: unknown;
  readonly received: unknown;
}

/** A test that is added up person by person. */
export interface OpenedMoments {
  /** False when there is something about the person that only a look at the whole list can put into words. */
  add(person: TestPerson): boolean;
  /** What was added up of an arm in a block. */
  cell(arm: unknown, block: unknown): CellMoments | undefined;
  /** The first outcome that is known. */
  base(): number;
  /** The numbers that an arm and a block have in what `sums` gives; -1 for what is not there. */
  places(
    assignment: string,
    control: string | undefined,
  ): { arm(value: unknown): number; block(value: unknown): number };
  /**
   * What was added up; undefined when the arms are none of a test.
   *
   * @param clusters the cells of clusters, when whole ones were assigned. Default: people were, one by one.
   */
  sums(
    assignment: string,
    control: string | undefined,
    clusters?: (cell: CellMoments) => SummedCell,
  ): TestMoments | undefined;
}

/** Adds up a test person by person. */
export function openTestMoments(has: {
  readonly blocks: boolean;
  readonly received: boolean;
}): OpenedMoments {
  const arms = new Map<unknown, number>();
  const blocks = new Map<unknown, CellMoments[]>();
  const people: number[] = [];
  const missing: number[] = [];
  let binary = true;
  let base: number | undefined;
  return {
    add({ arm, outcome, block, received }) {
      const code = codeOf(arms, arm);
      if (code === undefined) return false;
      people[code] = (people[code] ?? 0) + 1;
      const y = numberOf(outcome);
      if (y === undefined || Math.abs(y) > LARGEST || (y !== 0 && Math.abs(y) < SMALLEST)) return false;
      const key = has.blocks ? plainValue(block) : "";
      if (has.blocks && isMissing(block)) return false;
      const reached = has.received ? numberOf(received) : 0;
      if (reached === undefined || !(reached === 0 || reached === 1 || Number.isNaN(reached))) return false;
      let cells = blocks.get(key);
      // A block is counted from its first person on, whoever that is: re-draws go from block to block.
      cells ??= [];
      if (cells.length === 0) blocks.set(key, cells);
      if (Number.isNaN(y)) {
        missing[code] = (missing[code] ?? 0) + 1;
        return true;
      }
      if (Number.isNaN(reached)) return false;
      binary &&= y === 0 || y === 1;
      base ??= y;
      const cell = cells[code] ?? newMoments();
      cells[code] = cell;
      addPerson(cell, y, reached);
      return blocks.size <= MOST_BLOCKS;
    },
    cell(arm, block) {
      const code = arms.get(arm);
      return code === undefined ? undefined : blocks.get(has.blocks ? plainValue(block) : "")?.[code];
    },
    base: () => base ?? 0,
    places(assignment, control) {
      const codes = armsOf([...arms.keys()], assignment, control)?.codes ?? [];
      const numbers = new Map([...blocks.keys()].map((key, i) => [key, i]));
      return {
        arm: (value) => codes[arms.get(value) ?? -1] ?? -1,
        block: (value) => numbers.get(has.blocks ? plainValue(value) : "") ?? -1,
      };
    },
    sums(assignment, control, clusters) {
      const keys = [...arms.keys()];
      const read = armsOf(keys, assignment, control);
      if (read === undefined || read.names.length !== keys.length) return undefined;
      if (findTwins(blocks.keys()) !== undefined) return undefined;
      const inOrder = <Value>(values: readonly (Value | undefined)[], none: () => Value): Value[] =>
        read.names.map((_, at) => values[read.codes.indexOf(at)] ?? none());
      return {
        arms: read.names,
        blocks: [...blocks.values()].map((cells) => inOrder(cells, newMoments).map(clusters ?? summedPeople)),
        blocked: has.blocks,
        clustered: clusters !== undefined,
        binary,
        people: inOrder(people, () => 0),
        missing: inOrder(missing, () => 0),
      };
    },
  };
}

function codeOf(arms: Map<unknown, number>, arm: unknown): number | undefined {
  const known = arms.get(arm);
  if (known !== undefined) return known;
  if (isMissing(arm) || arms.size >= MOST_ARMS) return undefined;
  arms.set(arm, arms.size);
  return arms.size - 1;
}

function armsOf(
  values: readonly unknown[],
  assignment: string,
  control: string | undefined,
): ReturnType<typeof readArms> | undefined {
  try {
    return readArms(values, assignment, control);
  } catch {
    // Who looks at the list row by row says what is wrong with it.
    return undefined;
  }
}

/** NaN where nothing is known, undefined for what is no number. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === "boolean" ? Number(value) : cellNumber(value);
}
