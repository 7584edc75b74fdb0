import { openFingerprint } from "../../../library/experiment/assign/assignment-record.js";
import { groupText } from "../../../library/experiment/assign/hash-groups.js";
import { joinBlocks } from "../../../library/experiment/columns/join-blocks.js";
import type { Estimate } from "../../../library/experiment/estimate/estimate.js";
import { estimateFromMoments } from "../../../library/experiment/estimate/estimate-from-moments.js";
import { plainValue } from "../../../library/table/columns/plain-value.js";
import { neededColumns } from "../../read/read-needed.js";
import { requireColumns } from "../../read/require-columns.js";
import type { TableSource } from "../../read/table-source.js";
import { type DrawnDesign, drawnAlike } from "../drawn-design.js";
import { sayHowRecorded } from "../read-record.js";
import type { ReadRecord } from "../record-shape.js";
import type { EstimatesAsked } from "./estimates-of.js";
import { openTestMoments } from "./test-moments.js";

/** What is asked of a long list. */
export interface LargeTest extends EstimatesAsked {
  readonly outcome: string;
  readonly design: DrawnDesign;
  readonly record: ReadRecord | undefined;
  readonly missing: "drop" | undefined;
}

/**
 * The estimates of a list of any length, and how it stands to the record of its draw: people go by once and leave their sums.
 *
 * @returns undefined for clusters and covariates, which need the people, and where something about a row or an arm is not as it should
 *   be: who looks at the list row by row can say what.
 */
export async function estimateLarge(
  source: TableSource,
  { outcome, design, record, missing, received, arm, covariates = [], level }: LargeTest,
): Promise<{ readonly estimates: readonly Estimate[]; readonly compared: string | undefined } | undefined> {
  const { assignment, blocks = [], clusters, id, control } = design;
  if (clusters !== undefined || covariates.length > 0) return undefined;
  const columns = neededColumns(outcome, assignment, received, blocks, id);
  requireColumns(source, columns);
  const moments = openTestMoments({ blocks: blocks.length > 0, received: received !== undefined });
  const list = record === undefined ? undefined : openFingerprint();
  const groups =
    record?.groups === undefined || blocks.length === 0 || drawnAlike(design, record) !== undefined
      ? undefined
      : openFingerprint();
  const inDraw = record && new Set(record.arms);
  let n = 0;
  for await (const batch of source.batches(columns)) {
    const of = (name: string | undefined): ArrayLike<unknown> =>
      name === undefined ? [] : (batch[name] ?? []);
    const [arms, outcomes, reached, ids] = [of(assignment), of(outcome), of(received), of(id)];
    const [first, ...others] = blocks.map(of);
    const block = first === undefined || others.length === 0 ? first : joinBlocks([first, ...others]);
    for (let row = 0; row < arms.length; row++) {
      const armHere = plainValue(arms[row]);
      const blockHere = block?.[row];
      if (inDraw?.has(String(armHere)) === false) return undefined;
      const person = { arm: armHere, outcome: outcomes[row], block: blockHere, received: reached[row] };
      if (!moments.add(person)) return undefined;
      list?.add(armHere, id === undefined ? undefined : plainText(ids, row));
      groups?.add(groupText(plainValue(blockHere)), undefined);
    }
    n += arms.length;
  }
  const test = moments.sums(assignment, control);
  const estimates = test && estimateFromMoments(test, { outcome, arm, received, missing, level });
  if (estimates === undefined) return undefined;
  const hash = (): string => list?.end() ?? "";
  const compared =
    record && sayHowRecorded(record, { n, hash, ids: id !== undefined, groups: groups?.end() });
  return { estimates, compared };
}

/** An id as the fingerprint of a list in memory has it: a column of numbers keeps NaN where nothing is known. */
function plainText(ids: ArrayLike<unknown>, row: number): string {
  return String(ids instanceof Float64Array ? ids[row] : plainValue(ids[row]));
}
