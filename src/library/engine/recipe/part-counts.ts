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
  return {
    votes: await countVotes(engine, recipe),
    outcome: await countOutcome(engine, recipe),
    known: await countKnown(engine),
  };
}

async function countKnown(engine: Engine): Promise<PartCounts["known"]> {
  const count = async (id: string): Promise<PartCounts["known"] & { readonly n: number }> => {
    const [seen] = await engine.query(
      `SELECT COUNT(*) AS n, COUNT(DISTINCT ${id}) AS ids, COUNT(known_born) AS born, COUNT(known_registered) AS registered FROM recipe_people`,
    );
    const n = Number(seen?.n);
    return {
      n,
      ids: Number(seen?.ids),
      unborn: n - Number(seen?.born),
      unregistered: n - Number(seen?.registered),
    };
  };
  // Hashes take a third of the memory. Where they are as many as the rows, so are the ids.
  const quick = engine.dialect === "duckdb" ? await count("HASH(person_id)") : undefined;
  const { ids, unborn, unregistered } =
    quick !== undefined && quick.ids === quick.n ? quick : await count("person_id");
  return { ids, unborn, unregistered };
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
