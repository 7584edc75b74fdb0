import { joinBlocks } from "../../../library/experiment/columns/join-blocks.js";
import type { TestMoments } from "../../../library/experiment/estimate/estimate-from-moments.js";
import type { RandomizationTest } from "../../../library/experiment/randomize/randomization-test.js";
import { plainValue } from "../../../library/table/columns/plain-value.js";
import { neededColumns } from "../../read/read-needed.js";
import type { TableSource } from "../../read/table-source.js";
import type { DrawnDesign } from "../drawn-design.js";
import { eachCluster } from "./cluster-cells.js";
import { drawsFromMoments, type MomentsDraws } from "./draws-from-moments.js";
import { drawsFromUnits, type TakeUnit } from "./draws-from-units.js";
import { numberOf, type OpenedMoments } from "./test-moments.js";

/**
 * The randomization test of a long list: of yes/no people counts are enough, and others go by once more.
 *
 * @returns undefined where something asks for a look at the people.
 */
export async function redrawLarge(
  test: TestMoments,
  source: TableSource,
  asked: MomentsDraws,
  { assignment, control, blocks = [] }: DrawnDesign,
  moments: OpenedMoments,
): Promise<RandomizationTest | undefined> {
  const counted = drawsFromMoments(test, asked);
  if (counted !== undefined) return counted;
  const { workplace } = source;
  if (workplace === undefined) return undefined;
  const places = moments.places(assignment, control);
  if (test.clustered) {
    const each = (take: TakeUnit): Promise<void> =>
      eachCluster(workplace, blocks.length, ({ arm, block, outcomes, people }) =>
        take(places.arm(arm), places.block(block), outcomes, people),
      );
    return drawsFromUnits(workplace, test, asked, each, moments.base());
  }
  return drawsFromUnits(
    workplace,
    test,
    asked,
    (take) =>
      eachRow(
        source,
        asked.outcome,
        assignment,
        blocks,
        (arm, block, outcome) =>
          Number.isNaN(outcome) || take(places.arm(arm), places.block(block), outcome, 1),
      ),
    0,
  );
}

/** Hands over the arm, the block and the outcome of each row, until no more are wanted. */
async function eachRow(
  source: TableSource,
  outcome: string,
  assignment: string,
  blocks: readonly string[],
  take: (arm: unknown, block: unknown, outcome: number) => boolean,
): Promise<void> {
  for await (const batch of source.batches(neededColumns(outcome, assignment, blocks))) {
    const [arms = [], outcomes = []] = [batch[assignment], batch[outcome]];
    const homes = blocks.map((name) => batch[name] ?? []);
    const home = homes.length > 1 ? joinBlocks(homes) : homes[0];
    for (let row = 0; row < arms.length; row++)
      if (!take(plainValue(arms[row]), plainValue(home?.[row]), numberOf(outcomes[row]) ?? Number.NaN))
        return;
  }
}
