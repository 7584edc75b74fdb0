import type { Engine } from "../connect/engine.js";
import { countVotes, type VoteCounts } from "./count-votes.js";
import { countOutcome, type OutcomeCounts } from "./outcome-counts.js";
import type { Recipe } from "./recipe.js";

/** What is counted while the steps of a part of the people stand in the database. */
export interface PartCounts {
  readonly votes: VoteCounts;
  readonly outcome: OutcomeCounts;
  readonly known: { readonly ids: number; readonly unborn: number; readonly unregistered: number };
}

export async function countPart(engine: Engine, recipe: Recipe): Promise<PartCounts> {
  const votes = await countVotes(engine, recipe);
  const outcome = await countOutcome(engine, recipe);
  const [known] = await engine.query(
    "SELECT COUNT(*) - COUNT(known_born) AS unborn, COUNT(*) - COUNT(known_registered) AS unregistered FROM recipe_people",
  );
  return {
    votes,
    outcome,
    known: {
      ids: await countIds(engine),
      unborn: Number(known?.unborn),
      unregistered: Number(known?.unregistered),
    },
  };
}

/** How many people a part has, while its people stand in the database. */
async function countIds(engine: Engine): Promise<number> {
  const count = async (id: string): Promise<readonly number[]> => {
    const [seen] = await engine.query(
      `SELECT COUNT(*) AS n, COUNT(DISTINCT ${id}) AS ids FROM recipe_people`,
    );
    return [Number(seen?.n), Number(seen?.ids)];
  };
  if (engine.dialect === "duckdb") {
    // Hashes take a third of the memory. Where they are as many as the rows, so are the ids.
    const [rows, hashes = 0] = await count("HASH(person_id)");
    if (rows === hashes) return hashes;
  }
  const [, ids = 0] = await count("person_id");
  return ids;
}

/** The counts of all parts together. */
export function addCounts<Counts extends object>(parts: readonly Counts[]): Counts {
  return parts.reduce(
    (sum, part) =>
      Object.fromEntries(
        Object.entries(sum).map(([name, value]) => [name, value + (part as Record<string, number>)[name]]),
      ) as Counts,
  );
}
