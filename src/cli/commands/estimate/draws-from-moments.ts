import { pairOf, type TestMoments } from "../../../library/experiment/estimate/estimate-from-moments.js";
import type { SummedCell } from "../../../library/experiment/estimate/summed-cell.js";
import type { RandomizationTest } from "../../../library/experiment/randomize/randomization-test.js";
import { type ArmCounts, countedBlock } from "../../../library/experiment/randomize/read-block-units.js";
import {
  type DrawsAsked,
  requireDraws,
  testOfBlocks,
} from "../../../library/experiment/randomize/test-of-blocks.js";

/** Which draws of a test are made. */
export type MomentsDraws = {
  readonly outcome: string;
  readonly arm: string | undefined;
  readonly missing: "drop" | undefined;
} & Pick<DrawsAsked, "draws" | "seed">;

/**
 * The randomization test of yes/no people who were assigned one by one: re-draws need no more of them than counts.
 *
 * @returns undefined for other outcomes, clusters, and several arms of which none was named: who has the people goes on.
 */
export function drawsFromMoments(test: TestMoments, options: MomentsDraws): RandomizationTest | undefined {
  const at = options.arm === undefined ? 1 : test.arms.indexOf(options.arm);
  if (test.clustered || !test.binary || at < 1 || (options.arm === undefined && test.arms.length > 2))
    return undefined;
  const pair = pairOf(test, at, options);
  if (pair === undefined) return undefined;
  const { people, dropped } = pair.compared;
  const counts = ({ people, outcome }: SummedCell): ArmCounts => ({
    people,
    yes: Math.round(people * outcome),
  });
  const blocks = Array.from({ length: pair.cells.length / 2 }, (_, block) =>
    countedBlock(
      counts(pair.cells[2 * block] as SummedCell),
      counts(pair.cells[2 * block + 1] as SummedCell),
      people,
    ),
  );
  return testOfBlocks(
    { blocks, counted: true, unit: 1, n: people, dropped, redrawn: "people", blocked: test.blocked },
    requireDraws(options),
  );
}
