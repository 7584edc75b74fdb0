import { requireArms } from "../../../library/experiment/assign/arm-options.js";
import { drawCodedBlocks } from "../../../library/experiment/assign/assign-blocks.js";
import { drawCodedClusters } from "../../../library/experiment/assign/assign-clusters.js";
import { drawComplete } from "../../../library/experiment/assign/assign-people.js";
import { openFingerprint } from "../../../library/experiment/assign/assignment-fingerprint.js";
import { type AssignmentRecord, recordOfDraw } from "../../../library/experiment/assign/assignment-record.js";
import { plainValue } from "../../../library/table/columns/plain-value.js";
import { numberText } from "../../../library/words/number-text.js";
import { orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { neededColumns } from "../../read/read-needed.js";
import { requireColumns } from "../../read/require-columns.js";
import type { TableSource } from "../../read/table-source.js";
import type { Terminal } from "../../terminal.js";
import type { AssignCommandOptions } from "./assign-options.js";
import { codeColumns } from "./code-columns.js";
import { drawClusters } from "./draw-clusters.js";

/** Draws the arm of every row, and the record with which anybody can draw it again. */
export async function drawArms(
  terminal: Terminal,
  source: TableSource,
  options: AssignCommandOptions,
): Promise<{
  arms: Uint8Array;
  record: AssignmentRecord;
}> {
  const { blocks, clusters, id, seed } = options;
  requireColumns(source, neededColumns(blocks, clusters, id));
  const how = { seed, arms: options.arms, probabilities: options.probabilities };
  await orProblem(EXIT.input, () => requireArms(how));
  const rows = await source.count();
  // Of a long list the names of clusters are not held, unless two of them could look the same.
  let coded = await codeColumns(source, rows, blocks, clusters, source.workplace === undefined);
  const arms = await orProblem(EXIT.input, async () => {
    if (clusters !== undefined && coded !== undefined && coded.clusters === undefined) {
      const groups = { clusters, blocks: coded.blocks };
      const drawn = coded.asTheyLook ? await drawClusters(source, rows, groups, how) : undefined;
      if (drawn !== undefined) return drawn;
      coded = await codeColumns(source, rows, blocks, clusters, true);
    }
    if (coded?.clusters !== undefined) return drawCodedClusters(coded.clusters, coded.blocks, how);
    return coded?.blocks === undefined ? drawComplete(rows, how) : drawCodedBlocks(coded.blocks, how);
  });
  const method =
    clusters === undefined
      ? blocks === undefined
        ? "complete"
        : "blocks"
      : blocks === undefined
        ? "clusters"
        : "blocked clusters";
  const record = await orProblem(EXIT.usage, async () => {
    const { counts, hash } = await fingerprintOf(source, arms, options);
    return recordOfDraw(
      counts,
      hash,
      {
        ...how,
        method,
        date: options.date ?? terminal.today(),
        columns: {
          assignment: options.column,
          ...(id === undefined ? {} : { id }),
          ...(blocks === undefined ? {} : { blocks }),
          ...(clusters === undefined ? {} : { clusters }),
        },
      },
      coded?.fingerprint,
    );
  });
  return { arms, record };
}

/** So many rows show what a column holds; the names of all people of a long list would not fit into the memory. */
const MOST_SEEN = 200_000;

/** How many are in each arm, and the fingerprint of the list: its people come batch by batch. */
async function fingerprintOf(
  source: TableSource,
  arms: Uint8Array,
  { arms: names, id, clusters }: AssignCommandOptions,
): Promise<{ readonly counts: ReadonlyMap<string, number>; readonly hash: string }> {
  const fingerprint = openFingerprint();
  let row = 0;
  const seen = new Map<string, number>();
  const requireOnce = (who: string, isBlank: boolean): void => {
    const before = seen.get(who);
    // The rows of one cluster are in one arm.
    if (before !== undefined && (clusters === undefined || arms[before] !== arms[row])) {
      const rows = `Rows ${numberText(before + 1)} and ${numberText(row + 1)}`;
      throw new Error(
        isBlank
          ? `${rows} have no value in "${id}", so it does not say who is who. Take a column with a value for each person, or take the rows without one out.`
          : `${rows} have the same value in "${id}", so it does not say who is who, and one person could be in two arms. Take a column with another value for each person, or take the second row out.`,
      );
    }
    if (seen.size < MOST_SEEN) seen.set(who, row);
  };
  if (id === undefined) for (const arm of arms) fingerprint.add(names[arm]);
  else
    for await (const batch of source.batches([id]))
      for (const value of Array.from(batch[id] ?? [], plainValue)) {
        const who = String(value);
        requireOnce(who, value === null || value === undefined);
        fingerprint.add(names[arms[row++] ?? 0], who);
      }
  const counts = new Map(names.map((name) => [name, 0]));
  for (const arm of arms) counts.set(names[arm] ?? "", (counts.get(names[arm] ?? "") ?? 0) + 1);
  return { counts, hash: fingerprint.end() };
}
