import { judgeLoss } from "../columns/read-sample.js";
import { type CellDesign, differenceOfCells } from "./cell-difference.js";
import type { Difference } from "./difference.js";
import type { Estimate } from "./estimate.js";
import { contactEffect } from "./estimate-cace.js";
import { type Compared, toEstimate } from "./estimate-itt.js";
import { holm } from "./holm.js";
import type { SummedCell } from "./summed-cell.js";

/** A test of which only sums are left, perhaps inside blocks. */
export interface TestMoments {
  /** The arms, the control first. */
  readonly arms: readonly string[];
  /** For each block the cells of the arms, in their order; one block where there are none. */
  readonly blocks: readonly (readonly SummedCell[])[];
  readonly blocked: boolean;
  /** Whole clusters were assigned, not people one by one. */
  readonly clustered: boolean;
  /** Every outcome that is there is 0 or 1. */
  readonly binary: boolean;
  /** The people of each arm, and those of them without an outcome. */
  readonly people: readonly number[];
  readonly missing: readonly number[];
}

export interface MomentsOptions {
  readonly outcome: string;
  readonly arm?: string | undefined;
  readonly received?: string | undefined;
  readonly missing?: "drop" | undefined;
  readonly level?: number | undefined;
  /**
   * What was found of each compared arm with covariates, in their order: its difference in so many times the outcome and so many
   * times contact. Default: no covariates.
   */
  readonly adjusted?: readonly ((outcome: number, received: number) => Difference)[] | undefined;
}

/**
 * The estimates of `estimateITT`, `estimateArms` and `estimateCACE` from sums, for lists that memory cannot hold.
 *
 * @returns undefined where something asks for a look at the people: one block with a single person in an arm, an arm with fewer than two.
 */
export function estimateFromMoments(
  test: TestMoments,
  options: MomentsOptions,
): readonly Estimate[] | undefined {
  const { arm, received } = options;
  const compared = comparedArms(test, arm);
  if (compared.some((at) => at < 1)) return undefined;
  const pairs = compared.map((at) => pairOf(test, at, options));
  if (pairs.some((pair) => pair === undefined)) return undefined;
  const rows = pairs.flatMap((pair, i) =>
    pair === undefined ? [] : [intentOf(pair, options, options.adjusted?.[i] ?? differenceOf(pair))],
  );
  const adjusted = holm(rows.map((row) => row.pValue));
  const itt = rows.length === 1 ? rows : rows.map((row, i) => ({ ...row, pAdjusted: adjusted[i] as number }));
  const [first] = pairs;
  if (received === undefined || first === undefined) return itt;
  // With several arms the effect of contact needs the name of one: who looks at the people says so.
  if (pairs.length > 1) return undefined;
  return [...itt, contactOf(first, received, options, options.adjusted?.[0] ?? differenceOf(first))];
}

/** The numbers of the arms that are compared with the control: the one that was named, -1 where there is none, or all. */
export function comparedArms({ arms }: TestMoments, named: string | undefined): readonly number[] {
  return named === undefined ? arms.slice(1).map((_, at) => at + 1) : [arms.indexOf(named)];
}

/** Two arms: of each block its control and its treated. */
export interface Pair {
  readonly compared: Compared & { readonly blocked: boolean };
  readonly design: CellDesign;
  readonly cells: readonly SummedCell[];
}

/**
 * An arm beside the control.
 *
 * @param at the number of the arm.
 */
export function pairOf(
  test: TestMoments,
  at: number,
  options: Pick<MomentsOptions, "outcome" | "missing">,
): Pair | undefined {
  const [control = "", arm = ""] = [test.arms[0], test.arms[at]];
  const of = (counts: readonly number[]): number[] => [counts[0] ?? 0, counts[at] ?? 0];
  const lost = judgeLoss({ missing: of(test.missing), people: of(test.people), arm, control }, options);
  const blocks = test.blocks
    .map((cells) => [cells[0], cells[at]] as const)
    .filter(([first, second]) => (first?.people ?? 0) + (second?.people ?? 0) > 0);
  const cells = blocks.flatMap(([first, second]) => [first, second] as SummedCell[]);
  const fewest = blocks.map(([first, second]) => Math.min(first?.units ?? 0, second?.units ?? 0));
  const treated = cells.reduce((sum, cell, c) => sum + (c % 2 === 1 ? cell.people : 0), 0);
  const people = cells.reduce((sum, cell) => sum + cell.people, 0);
  if (fewest.includes(0) || Math.min(treated, people - treated) < 2) return undefined;
  if (fewest.filter((units) => units === 1).length === 1) return undefined;
  return {
    compared: { arm, control, treated, people, blocked: test.blocked, ...lost },
    design: { arm, control, clustered: test.clustered, nameOf: test.blocked ? String : undefined, people },
    cells,
  };
}

type DifferenceIn = (outcome: number, received: number) => Difference;

function differenceOf({ design, cells }: Pair): DifferenceIn {
  return (outcome, received) =>
    differenceOfCells(
      design,
      cells.map((summed) => summed.cell(outcome, received)),
    );
}

function intentOf({ compared }: Pair, { level = 0.95 }: MomentsOptions, difference: DifferenceIn): Estimate {
  return Object.freeze(toEstimate(compared, difference(1, 0), "ITT", level));
}

function contactOf(
  { compared, cells }: Pair,
  received: string,
  { level = 0.95 }: MomentsOptions,
  difference: DifferenceIn,
): Estimate {
  const [control, treated] = [0, 1].map((side) => {
    const those = cells.filter((_, c) => c % 2 === side);
    return (
      those.reduce((sum, { people, reached }) => sum + people * reached, 0) /
      those.reduce((sum, { people }) => sum + people, 0)
    );
  }) as [number, number];
  const [firstStage, intent] = [difference(0, 1), difference(1, 0)];
  const steps = { received, control, treated, firstStage, intent, level };
  return contactEffect(compared, steps, (effect) => difference(1, -effect));
}
