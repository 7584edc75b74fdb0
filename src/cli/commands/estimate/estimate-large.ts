import { openFingerprint } from "../../../library/experiment/assign/assignment-fingerprint.js";
import { groupText } from "../../../library/experiment/assign/hash-groups.js";
import { joinBlocks } from "../../../library/experiment/columns/join-blocks.js";
import { requireKnownBefore } from "../../../library/experiment/columns/require-known-before.js";
import { requireOwnOutcome } from "../../../library/experiment/columns/require-own-outcome.js";
import type { Estimate } from "../../../library/experiment/estimate/estimate.js";
import { estimateFromMoments } from "../../../library/experiment/estimate/estimate-from-moments.js";
import type { RandomizationTest } from "../../../library/experiment/randomize/randomization-test.js";
import { plainValue } from "../../../library/table/columns/plain-value.js";
import { engineSource } from "../../read/engine-source.js";
import { neededTable } from "../../read/needed-table.js";
import { neededColumns } from "../../read/read-needed.js";
import { requireColumns } from "../../read/require-columns.js";
import type { TableSource } from "../../read/table-source.js";
import { type DrawnDesign, drawnAlike } from "../drawn-design.js";
import { sayHowRecorded } from "../read-record.js";
import type { ReadRecord } from "../record-shape.js";
import { adjustedArms } from "./adjusted-arms.js";
import { clusterCells } from "./cluster-cells.js";
import type { EstimatesAsked } from "./estimates-of.js";
import { redrawLarge } from "./redraw-large.js";
import { openTestMoments } from "./test-moments.js";

/** What is asked of a long list. */
export interface LargeTest extends EstimatesAsked {
  readonly outcome: string;
  readonly design: DrawnDesign;
  readonly record: ReadRecord | undefined;
  readonly missing: "drop" | undefined;
  readonly draws?: number;
  readonly seed?: number;
}

/** What sums say of a long list. */
export interface LargeEstimates {
  readonly estimates: readonly Estimate[];
  readonly randomization: RandomizationTest | undefined;
  readonly compared: string | undefined;
}

/**
 * The estimates of a list of any length, and how it stands to the record of its draw: people go by once and leave their sums, and
 * DuckDB adds up clusters.
 *
 * @returns undefined where something about a row or an arm is not as it should be: who looks at the list row by row can say what.
 */
export async function estimateLarge(
  given: TableSource,
  { outcome, design, record, missing, received, arm, covariates = [], level, draws, seed }: LargeTest,
): Promise<LargeEstimates | undefined> {
  const { assignment, blocks = [], clusters, id, control } = design;
  const { workplace } = given;
  if (workplace === undefined) return undefined;
  const roles = { outcome, assignment, blocks, clusters, received, covariates };
  requireOwnOutcome(roles);
  requireKnownBefore(roles);
  const adjusts = covariates.length > 0;
  const columns = neededColumns(outcome, assignment, covariates, received, blocks, clusters, id);
  requireColumns(given, columns);
  // Clusters and covariates are looked at again: their columns are taken out of the file once.
  const table = clusters === undefined && !adjusts ? undefined : await neededTable(given, columns);
  const source =
    table === undefined ? given : { ...(await engineSource(workplace, table, given.name)), workplace };
  const moments = openTestMoments({ blocks: blocks.length > 0, received: received !== undefined });
  const list = record === undefined ? undefined : openFingerprint();
  const groups =
    record?.groups === undefined ||
    (blocks.length === 0 && clusters === undefined) ||
    drawnAlike(design, record) !== undefined
      ? undefined
      : openFingerprint();
  const inDraw = record && new Set(record.arms);
  let n = 0;
  for await (const batch of source.batches(columns)) {
    const of = (name: string | undefined): ArrayLike<unknown> =>
      name === undefined ? [] : (batch[name] ?? []);
    const [arms, outcomes, reached, ids] = [of(assignment), of(outcome), of(received), of(id)];
    const cluster = of(clusters);
    const [first, ...others] = blocks.map(of);
    const block = first === undefined || others.length === 0 ? first : joinBlocks([first, ...others]);
    for (let row = 0; row < arms.length; row++) {
      const armHere = plainValue(arms[row]);
      const blockHere = block?.[row];
      if (inDraw?.has(String(armHere)) === false) return undefined;
      const person = { arm: armHere, outcome: outcomes[row], block: blockHere, received: reached[row] };
      if (!moments.add(person)) return undefined;
      list?.add(armHere, id === undefined ? undefined : plainText(ids, row));
      groups?.add(
        groupText(plainValue(blockHere)),
        clusters === undefined ? undefined : groupText(plainValue(cluster[row])),
      );
    }
    n += arms.length;
  }
  const cells =
    table === undefined || clusters === undefined
      ? undefined
      : await clusterCells(
          workplace,
          table,
          { outcome, assignment, clusters, blocks, received },
          moments,
          draws !== undefined,
        );
  if (clusters !== undefined && cells === undefined) return undefined;
  const test = moments.sums(assignment, control, cells);
  const adjusted =
    adjusts && test !== undefined && table !== undefined
      ? await adjustedArms(workplace, test, {
          table,
          outcome,
          covariates,
          blocks,
          clusters,
          received,
          arm,
          assignment,
          control,
          base: moments.base(),
        })
      : undefined;
  if (adjusts && adjusted === undefined) return undefined;
  const estimates = test && estimateFromMoments(test, { outcome, arm, received, missing, level, adjusted });
  if (test === undefined || estimates === undefined) return undefined;
  const redraw = draws === undefined || seed === undefined ? undefined : { draws, seed };
  const randomization =
    redraw && (await redrawLarge(test, source, { outcome, arm, missing, ...redraw }, design, moments));
  if (redraw !== undefined && randomization === undefined) return undefined;
  const hash = (): string => list?.end() ?? "";
  const compared =
    record && sayHowRecorded(record, { n, hash, ids: id !== undefined, groups: groups?.end() });
  return { estimates, randomization, compared };
}

/** An id as the fingerprint of a list in memory has it: a column of numbers keeps NaN where nothing is known. */
function plainText(ids: ArrayLike<unknown>, row: number): string {
  return String(ids instanceof Float64Array ? ids[row] : plainValue(ids[row]));
}
