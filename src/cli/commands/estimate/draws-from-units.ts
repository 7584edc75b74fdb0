import type { Engine } from "../../../library/engine/connect/engine.js";
import { pairOf, type TestMoments } from "../../../library/experiment/estimate/estimate-from-moments.js";
import { codedBlock, openCodedUnits } from "../../../library/experiment/randomize/coded-units.js";
import type { RandomizationTest } from "../../../library/experiment/randomize/randomization-test.js";
import { requireDraws, testOfBlocks } from "../../../library/experiment/randomize/test-of-blocks.js";
import type { MomentsDraws } from "./draws-from-moments.js";
import { drawsOnDisk, type TakePlaced } from "./draws-on-disk.js";

/**
 * A person, or a cluster: the numbers of its arm and its block in the test, the total of its outcomes, and its people. False when no
 * more are wanted.
 */
export type TakeUnit = (arm: number, block: number, total: number, people: number) => boolean;

/**
 * The randomization test of units that go by once more: where they are of few kinds each leaves a byte or two here, and otherwise
 * they lie on the disk of the engine. The draws are those of units in memory.
 *
 * @param base what outcomes are counted from.
 * @param each hands over all units of all arms in the order of the list, those with an outcome.
 * @returns undefined where something asks for a look at the people.
 */
export async function drawsFromUnits(
  engine: Engine,
  test: TestMoments,
  options: MomentsDraws,
  each: (take: TakeUnit) => Promise<void>,
  base: number,
): Promise<RandomizationTest | undefined> {
  const at = options.arm === undefined ? 1 : test.arms.indexOf(options.arm);
  if (at < 1 || (options.arm === undefined && test.arms.length > 2)) return undefined;
  const pair = pairOf(test, at, options);
  if (pair === undefined) return undefined;
  const { people: n, dropped } = pair.compared;
  const counts = test.blocks.map((cells) => [cells[0]?.units ?? 0, cells[at]?.units ?? 0] as const);
  const starts: number[] = [];
  let units = 0;
  for (const [control, treated] of counts) {
    starts.push(units);
    units += control + treated;
  }
  // Within a block the treated come first, and the others from the end.
  const eachPlaced = async (take: TakePlaced): Promise<void> => {
    const fronts = [...starts];
    const backs = counts.map(([control, treated], block) => (starts[block] as number) + control + treated);
    await each((arm, block, total, people) => {
      if (arm !== 0 && arm !== at) return true;
      const place = arm === at ? (fronts[block] as number) : (backs[block] as number) - 1;
      if (arm === at) fronts[block] = place + 1;
      else backs[block] = place;
      return take(place, total, people);
    });
  };
  const mean = pair.cells.reduce((sum, cell) => sum + cell.people * cell.outcome, 0) / n - base;
  const coded = await codeUnits(openCodedUnits(units, test.clustered), eachPlaced, mean);
  const drawn = {
    n,
    dropped,
    redrawn: test.clustered ? "clusters" : "people",
    blocked: test.blocked,
  } as const;
  const asked = requireDraws(options);
  if (coded === undefined) {
    const blocks = counts
      .map(([control, treated]) => ({ treated, units: control + treated }))
      .filter((block) => block.units > 0);
    return drawsOnDisk(engine, { ...drawn, blocks, mean }, eachPlaced, asked);
  }
  const { codes, unit, ...kinds } = coded;
  const blocks = counts.flatMap(([control, treated], block) => {
    const start = starts[block] as number;
    const own = codes.subarray(start, start + control + treated);
    return own.length === 0 ? [] : [codedBlock({ ...kinds, codes: own }, treated, n)];
  });
  return testOfBlocks({ ...drawn, blocks, counted: false, unit }, asked);
}

/** The units with their codes; undefined, and nothing held, where they are of too many kinds. */
async function codeUnits(
  opened: ReturnType<typeof openCodedUnits>,
  each: (take: TakePlaced) => Promise<void>,
  mean: number,
): Promise<ReturnType<typeof opened.end> | undefined> {
  let isFew = true;
  await each((place, total, people) => {
    isFew = opened.add(place, total, people);
    return isFew;
  });
  return isFew ? opened.end(mean) : undefined;
}
