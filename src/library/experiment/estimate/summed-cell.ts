import type { CellMoments } from "./cell-moments.js";
import { type Cell, cellOfPeople, gapOf } from "./cells.js";
import { openClusterSpread } from "./cluster-spread.js";

/** One arm of one block of which only sums are left. */
export interface SummedCell {
  readonly people: number;
  /** What was drawn: people or clusters. */
  readonly units: number;
  /** The mean of the outcome. */
  readonly outcome: number;
  /** The share that was reached. */
  readonly reached: number;
  /** The cell when each person counts y times their outcome and r times whether they were reached. */
  cell(y: number, r: number): Cell;
}

/** A cell of people who were drawn one by one. */
export function summedPeople({ n, y: outcome, yy, r: reached, rr, yr }: CellMoments): SummedCell {
  return {
    people: n,
    units: n,
    outcome,
    reached,
    cell: (y, r) =>
      cellOfPeople(n, y * outcome + r * reached, Math.max(0, y * y * yy + 2 * y * r * yr + r * r * rr)),
  };
}

/**
 * Adds up the clusters of a cell, one by one: their people, and the totals of outcomes and of who was reached.
 *
 * @param base what the outcomes in the totals are counted from.
 */
export function openClusterCell(
  { n: people, y: outcome, r: reached }: CellMoments,
  base: number,
): {
  add(size: number, outcomes: number, reached: number): void;
  end(): SummedCell;
} {
  const spread = openClusterSpread(people);
  let [units, yy, yr, rr] = [0, 0, 0, 0];
  return {
    add(size, outcomes, wereReached) {
      units++;
      const adjust = spread.add(size);
      const y = gapOf(outcomes, (outcome - base) * size, outcome * size);
      const r = gapOf(wereReached, reached * size);
      yy += y * y * adjust;
      yr += y * r * adjust;
      rr += r * r * adjust;
    },
    end() {
      const { first, second } = spread.end(units);
      return {
        people,
        units,
        outcome,
        reached,
        cell: (y, r) => ({
          units,
          people,
          mean: y * outcome + r * reached,
          variance: units < 2 ? 0 : Math.max(0, y * y * yy + 2 * y * r * yr + r * r * rr) / people ** 2,
          first,
          second,
        }),
      };
    },
  };
}
