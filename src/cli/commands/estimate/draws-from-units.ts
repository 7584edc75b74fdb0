import { pairOf, type TestMoments } from "../../../library/experiment/estimate/estimate-from-moments.js";
import { codedBlock, openCodedUnits } from "../../../library/experiment/randomize/coded-units.js";
import type { RandomizationTest } from "../../../library/experiment/randomize/randomization-test.js";
import { requireDraws, testOfBlocks } from "../../../library/experiment/randomize/test-of-blocks.js";
import type { MomentsDraws } from "./draws-from-moments.js";

/** A person, or a cluster: the numbers of its arm and its block in the test, the total of its outcomes, and its people. */
export type TakeUnit = (arm: number, block: number, total: number, people: number) => void;

/**
 * The randomization test of units that go by once more and leave a byte or two each, so that their draws are those of units in
 * memory.
 *
 * @param base what outcomes are counted from.
 * @param each hands over all units of all arms in the order of the list, those with an outcome.
 * @returns undefined where outcomes, or the totals of clusters, are too many different numbers, and where something asks for a look
 *   at the people.
 */
export async function drawsFromUnits(
  test: TestMoments,
  options: MomentsDraws,
  each: (take: TakeUnit) => Promise<void>,
  base: number,
): Promise<RandomizationTest | undefined> {
  const at = options.arm === undefined ? 1 : test.arms.indexOf(options.arm);
  if (at < 1 || (options.arm === undefined && test.arms.length > 2)) return undefined;
  const pair = pairOf(test, at, options);
  if (pair === undefined) return undefined;
  const { people, dropped } = pair.compared;
  const counts = test.blocks.map((cells) => [cells[0]?.units ?? 0, cells[at]?.units ?? 0] as const);
  let units = 0;
  const starts = counts.map(([control, treated]) => {
    units += control + treated;
    return units - control - treated;
  });
  const ends = counts.map(([control, treated], block) => (starts[block] as number) + control + treated);
  const coded = openCodedUnits(units, test.clustered);
  const [fronts, backs] = [[...starts], [...ends]];
  let isFew = true;
  // Within a block the treated come first, and the others from the end.
  await each((arm, block, total, size) => {
    if ((arm !== 0 && arm !== at) || !isFew) return;
    const place = arm === at ? (fronts[block] as number) : (backs[block] as number) - 1;
    if (arm === at) fronts[block] = place + 1;
    else backs[block] = place;
    isFew = coded.add(place, total, size);
  });
  if (!isFew) return undefined;
  const mean = pair.cells.reduce((sum, cell) => sum + cell.people * cell.outcome, 0) / people;
  const { codes, unit, ...kinds } = coded.end(mean - base);
  const blocks = counts.flatMap(([control, treated], block) =>
    control + treated === 0
      ? []
      : [codedBlock({ ...kinds, codes: codes.subarray(starts[block], ends[block]) }, treated, people)],
  );
  const redrawn = test.clustered ? "clusters" : "people";
  return testOfBlocks(
    { blocks, counted: false, unit, n: people, dropped, redrawn, blocked: test.blocked },
    requireDraws(options),
  );
}
