import type { Engine, EngineList } from "../../../library/engine/connect/engine.js";
import { collectRows } from "../../../library/engine/tables/collect-rows.js";
import { countChoices } from "../../../library/experiment/randomize/block-outcomes.js";
import type { RandomizationTest } from "../../../library/experiment/randomize/randomization-result.js";
import { MOST_PLAIN, redrawUnits } from "../../../library/experiment/randomize/redraw.js";
import {
  type BlockUnits,
  partOf,
  sumUnits,
  unitOf,
} from "../../../library/experiment/randomize/redraw-block.js";
import { redrawParts, sumParts, type UnitPart } from "../../../library/experiment/randomize/redraw-parts.js";
import {
  type DrawsAsked,
  type RedrawnUnits,
  testOfDraws,
} from "../../../library/experiment/randomize/test-of-blocks.js";
import { randomSource } from "../../../library/math/random-source.js";

const GIVEN = "units_given";
const PLACED = "units_placed";

/** So many units are handed to the engine at once. */
const AT_ONCE = 10_000;

/** The units of a test that are drawn again: of each block how many are treated and how many there are. */
export interface PlacedUnits extends Omit<RedrawnUnits, "unit"> {
  readonly blocks: readonly Pick<BlockUnits, "treated" | "units">[];
  /** Outcomes are counted from it. */
  readonly mean: number;
}

/** A unit: where it stands in the test, the total of its outcomes, and its people. False when no more are wanted. */
export type TakePlaced = (place: number, total: number, people: number) => boolean;

/**
 * The randomization test of units of any number and any outcomes: they lie on the disk in their order, and go by there.
 *
 * @param each hands over all units with their places: block after block, the treated first.
 * @param mostPlain blocks of up to so many units are drawn in memory.
 * @returns undefined where every assignment can be listed, which takes the units in memory.
 */
export async function drawsOnDisk(
  engine: Engine,
  test: PlacedUnits,
  each: (take: TakePlaced) => Promise<void>,
  asked: DrawsAsked,
  mostPlain: number = MOST_PLAIN,
): Promise<RandomizationTest | undefined> {
  const { lists } = engine;
  if (lists === undefined) return undefined;
  const choices = test.blocks.reduce((product, block) => product * countChoices(block), 1);
  if (choices <= asked.draws) return undefined;
  const clustered = test.redrawn === "clusters";
  const unit = await placeUnits(engine, clustered, test.mean, each);
  const read = (start: number, end: number): AsyncIterable<UnitPart> =>
    readParts(lists(`SELECT * EXCLUDE (place) FROM ${PLACED} WHERE place >= ${start} AND place < ${end}`));
  const into = { differences: new Float64Array(asked.draws), variances: undefined };
  const random = randomSource(asked.seed);
  let observed = 0;
  let end = 0;
  for (const run of runsOf(test.blocks, mostPlain)) {
    const start = end;
    end = run.reduce((sum, block) => sum + block.units, start);
    const parts = (): AsyncIterable<UnitPart> => read(start, end);
    const gathered = end - start > mostPlain ? undefined : await gather(parts(), end - start, clustered);
    let at = 0;
    for (const { units, treated } of run) {
      const totals = gathered?.totals.subarray(at, at + units) ?? new Float64Array(0);
      const sizes = gathered?.sizes?.subarray(at, at + units);
      const { all, observed: seen } =
        gathered === undefined
          ? await sumParts(parts(), treated)
          : { all: sumUnits(totals, sizes, units), observed: sumUnits(totals, sizes, treated) };
      const block = { units, treated, all, observed: seen, share: all.size / test.n, totals, sizes };
      observed += partOf(block, seen).difference;
      if (gathered === undefined) await redrawParts(block, parts, into, random);
      else redrawUnits(block, into, random);
      at += units;
    }
  }
  await engine.query(`DROP TABLE ${PLACED}`);
  const distribution = into.differences;
  return testOfDraws({ ...test, unit }, asked, { observed, distribution, exact: false });
}

/** Puts the units into a table in the order of their places. @returns what their outcomes were divided by. */
async function placeUnits(
  engine: Engine,
  clustered: boolean,
  mean: number,
  each: (take: TakePlaced) => Promise<void>,
): Promise<number> {
  await collectRows(engine, GIVEN, Array(clustered ? 3 : 2).fill("number"), async (add) => {
    let columns: number[][] = [[], [], []];
    const hand = (): void => {
      add(clustered ? columns : columns.slice(0, 2));
      columns = [[], [], []];
    };
    await each((place, total, people) => {
      columns[0]?.push(place);
      columns[1]?.push(total);
      columns[2]?.push(people);
      if (columns[0]?.length === AT_ONCE) hand();
      return true;
    });
    hand();
  });
  const size = clustered ? "v2" : "1";
  const gap = `(v1 - CAST('${mean}' AS DOUBLE) * ${size})`;
  const [row] = await engine.query(`SELECT max(abs(${gap} / ${size})) AS largest FROM ${GIVEN}`);
  const unit = unitOf(Number(row?.largest));
  const columns = `v0 AS place, ${gap} / CAST('${unit}' AS DOUBLE) AS total${clustered ? ", v2 AS size" : ""}`;
  await engine.query(`CREATE OR REPLACE TABLE ${PLACED} AS SELECT ${columns} FROM ${GIVEN} ORDER BY v0`);
  await engine.query(`DROP TABLE ${GIVEN}`);
  return unit;
}

/** The blocks that are read at once: several small ones, or one that is too large for the memory. */
function runsOf<Block extends { readonly units: number }>(
  blocks: readonly Block[],
  most: number,
): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (block.units > room) {
      runs.push([]);
      room = most;
    }
    runs.at(-1)?.push(block);
    room -= block.units;
  }
  return runs;
}

async function* readParts(rows: AsyncIterable<readonly EngineList[]>): AsyncGenerator<UnitPart> {
  for await (const [totals, sizes] of rows)
    yield { totals: totals as Float64Array, sizes: sizes as Float64Array | undefined };
}

async function gather(parts: AsyncIterable<UnitPart>, units: number, clustered: boolean): Promise<UnitPart> {
  const all = { totals: new Float64Array(units), sizes: clustered ? new Float64Array(units) : undefined };
  let at = 0;
  for await (const { totals, sizes } of parts) {
    all.totals.set(totals, at);
    if (sizes !== undefined) all.sizes?.set(sizes, at);
    at += totals.length;
  }
  return all;
}
