import type { Engine } from "../../../library/engine/connect/engine.js";
import { readArms } from "../../../library/experiment/columns/read-arms.js";
import {
  comparedArms,
  pairOf,
  type TestMoments,
} from "../../../library/experiment/estimate/estimate-from-moments.js";
import { armSQL, distinct } from "../balance/covariate-sql.js";
import { type AdjustedAsked, type AdjustedDifference, adjustedInEngine } from "./adjusted-in-engine.js";

/** What is asked of a test with covariates. */
interface AdjustedTest extends Omit<AdjustedAsked, "arm" | "people" | "units"> {
  readonly arm: string | undefined;
  readonly assignment: string;
  readonly control: string | undefined;
}

/** The adjusted difference of each compared arm, in their order; undefined where something asks for a look at the people. */
export async function adjustedArms(
  engine: Engine,
  test: TestMoments,
  { arm, assignment, control, ...asked }: AdjustedTest,
): Promise<readonly AdjustedDifference[] | undefined> {
  const values = await distinct(engine, asked.table, assignment, test.arms.length + 1);
  const { codes } = readArms(values, assignment, control);
  const found: AdjustedDifference[] = [];
  for (const at of comparedArms(test, arm)) {
    // Who drops outcomes is judged with the moments: here everybody without one is out.
    const pair = at < 1 ? undefined : pairOf(test, at, { outcome: asked.outcome, missing: "drop" });
    // A block with a single unit in an arm cannot be judged by a regression: who has the people says so.
    if (pair === undefined || pair.cells.some((cell) => asked.blocks.length > 0 && cell.units < 2))
      return undefined;
    const sides = [0, at];
    const side = (value: number): number | undefined => {
      const place = sides.indexOf(codes[value] ?? -1);
      return place < 0 ? undefined : place;
    };
    const { people } = pair.compared;
    const units = [0, 1].map((side) =>
      pair.cells.reduce((sum, cell, c) => sum + (c % 2 === side ? cell.units : 0), 0),
    );
    const difference = await adjustedInEngine(engine, {
      ...asked,
      arm: armSQL(assignment, values, side),
      people,
      units,
    });
    if (difference === undefined) return undefined;
    found.push(difference);
  }
  return found;
}
