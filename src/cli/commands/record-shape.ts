import { z } from "zod";
import { isCalendarDay } from "../../library/table/clean/calendar-day.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";

const name = z.string().min(1);
const fingerprint = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** What is read of the record of a draw. Records of early versions have no shares, counts or columns. */
export const recordShape = z.looseObject({
  date: z.string().refine(isCalendarDay),
  method: z.enum(["simple", "complete", "blocks", "clusters", "blocked clusters"]),
  arms: z.array(name).min(2),
  probabilities: z.array(z.number().gt(0).lt(1)).optional(),
  seed: z.int().optional(),
  generator: name.optional(),
  n: z.int().min(1),
  counts: z.record(z.string(), z.int().min(0)).optional(),
  hash: fingerprint,
  groups: fingerprint.optional(),
  columns: z
    .looseObject({
      assignment: name.optional(),
      id: name.optional(),
      blocks: z.array(name).min(1).optional(),
      clusters: name.optional(),
    })
    .optional(),
});

/** The record of a draw, as far as it is read. */
export type ReadRecord = z.infer<typeof recordShape>;

/**
 * What a record says that cannot both be, so that it is not known which draw it is of.
 *
 * @returns undefined when nothing contradicts.
 */
export function recordContradiction(record: ReadRecord): string | undefined {
  const { arms, probabilities, counts, n, method, groups, columns = {} } = record;
  const twice = arms.find((arm, i) => arms.indexOf(arm) !== i);
  if (twice !== undefined) return `the arm "${twice}" is there twice`;
  if (probabilities !== undefined && probabilities.length !== arms.length)
    return `it has ${howMany(arms.length, "arm", "arms")} and ${howMany(probabilities.length, "share", "shares")}`;
  const shares = probabilities?.reduce((sum, share) => sum + share, 0) ?? 1;
  if (Math.abs(shares - 1) > 1e-9) return "the shares of its arms do not add up to 1";
  if (counts !== undefined) {
    if ([...arms].sort().join("\n") !== Object.keys(counts).sort().join("\n"))
      return "it counts the people of other arms than those of the draw";
    const people = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (people !== n)
      return `it is of ${howMany(n, "person", "people")}, but its arms have ${numberText(people)}`;
  }
  for (const [what, named, used] of [
    ["blocks", columns.blocks, method.includes("block")],
    ["clusters", columns.clusters, method.includes("cluster")],
  ] as const)
    if (named !== undefined && !used) return `it names columns of ${what}, but the draw used none`;
  const roles = [columns.assignment, columns.id, columns.clusters, ...(columns.blocks ?? [])].filter(
    (column) => column !== undefined,
  );
  // People who go together may be told by the same columns as their blocks, but an arm is nothing else than an arm.
  if (new Set(columns.blocks).size !== (columns.blocks ?? []).length)
    return "a column of its blocks is there twice";
  if (roles.filter((column) => column === columns.assignment).length > 1)
    return `the column "${columns.assignment}" is both its arms and something else`;
  if (groups !== undefined && (method === "simple" || method === "complete"))
    return "it has a fingerprint of blocks or clusters, but the draw used none";
  return undefined;
}
