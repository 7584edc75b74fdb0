import { chiSquareCDF } from "../../math/chi-square-distribution.js";
import { pValue } from "../../math/p-value.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { countGroups, groupName, groupNames } from "../../table/columns/group-name.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord, knownValue } from "../../table/columns/plain-value.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";
import { openColumns } from "../columns/open-columns.js";
import { readNumbers } from "../columns/read-numbers.js";
import { requireShare } from "../power/power-design.js";

export interface SampleRatioOptions {
  /** The column that says who is in which arm, as it stands in the data that came back. */
  readonly assignment: string;
  /** The share that each arm was planned to have, by its name, adding up to 1. Default: all the same. */
  readonly shares?: Readonly<Record<string, number>>;
  /** A column of blocks in which the shares were drawn: each is compared by itself. Default: none. */
  readonly blocks?: string;
  /** A column with how many people each row counts, for a table of counts. Default: one each. */
  readonly n?: string;
  /** Below this p-value the arms do not fit the plan. Default 0.001: a check that is made on every test must be strict. */
  readonly alpha?: number;
}

export interface SampleRatioRow {
  readonly arm: string;
  readonly n: number;
  readonly expected: number;
  /** The arm's share, and the planned one. */
  readonly share: number;
  readonly planned: number;
}

export interface SampleRatioTest {
  readonly arms: readonly SampleRatioRow[];
  readonly n: number;
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
  /** True when the arms are as large as planned, but for chance. */
  readonly fits: boolean;
  readonly notes: readonly string[];
}

/** Below this many expected people the p-value is rough. */
const FEW_EXPECTED = 5;

/**
 * Looks whether the arms of a test are as large as they were planned. When they are not, people were lost, double or moved
 * on the way from the draw to the data, mostly not by chance, and no estimate can be trusted before it is known why.
 *
 * A missing assignment or block (null, undefined, NaN or an empty text) is refused, with its row. An arm drawn in exact
 * numbers fits better than chance: only losses show.
 *
 * Method: Pearson's chi-square test of the counts (Fabijan and others 2019, "Diagnosing Sample Ratio Mismatch in Online
 * Controlled Experiments", KDD), summed over blocks. Agrees with `scipy.stats.chisquare`.
 *
 * @param data a table or an object of columns: the people whose data came back, or counts of them.
 * @throws when a column does not exist, the shares do not add up to 1, an arm has no share, or there is only one arm.
 * @example
 * const back = { arm: ["control", "text"], people: [5000, 4600] };
 * const test = sampleRatioTest(back, { assignment: "arm", n: "people" });
 * test.fits; // false
 * test.pValue.toFixed(6); // "0.000045"
 */
export function sampleRatioTest(data: Data, options: SampleRatioOptions): SampleRatioTest {
  checkOptions("sampleRatioTest", options, {
    assignment: "needed text",
    shares: "fields",
    blocks: "text",
    n: "text",
    alpha: "number",
  });
  const { assignment, blocks, n: countName, alpha = 0.001 } = options;
  requireShare("alpha", alpha, "the p-value below which arms do not fit");
  const columns = openColumns(data);
  const values = columns.get(assignment);
  const counts = countName === undefined ? undefined : readCounts(columns.get(countName), countName);
  requireDistinctLooks(new Set(Array.from(values, knownValue)), assignment, "arms");
  const rows = countGroups(values);
  const shares = readShares(assignment, rows, options.shares);
  const arms = [...shares.keys()];
  const blockOf = blocks === undefined ? undefined : columns.get(blocks);
  if (blockOf !== undefined)
    requireDistinctLooks(new Set(Array.from(blockOf, knownValue)), blocks ?? "", "blocks");
  const cells = new Map<string, number[]>();
  for (let row = 0; row < values.length; row++) {
    const block = blockOf === undefined ? "" : required(blockOf, row, blocks ?? "");
    const arm = arms.indexOf(required(values, row, assignment));
    const cell = cells.get(block) ?? new Array<number>(arms.length).fill(0);
    cell[arm] = (cell[arm] as number) + (counts?.[row] ?? 1);
    cells.set(block, cell);
  }
  const notes: string[] = [];
  let [statistic, blocksUsed, few] = [0, 0, 0];
  const observed = new Array<number>(arms.length).fill(0);
  const expected = new Array<number>(arms.length).fill(0);
  for (const cell of cells.values()) {
    const total = cell.reduce((sum, count) => sum + count, 0);
    if (total === 0) continue;
    blocksUsed++;
    cell.forEach((count, arm) => {
      const planned = total * (shares.get(arms[arm] as string) as number);
      if (planned < FEW_EXPECTED) few++;
      statistic += (count - planned) ** 2 / planned;
      observed[arm] = (observed[arm] as number) + count;
      expected[arm] = (expected[arm] as number) + planned;
    });
  }
  const n = observed.reduce((sum, count) => sum + count, 0);
  if (n === 0) throw new RangeError("There are no people in the data, so there is nothing to compare.");
  if (few > 0) {
    notes.push(
      `${few} of ${blocksUsed * arms.length} groups ${few === 1 ? "expects" : "expect"} fewer than 5 people: the p-value is rough.`,
    );
  }
  const df = blocksUsed * (arms.length - 1);
  const chance = pValue(chiSquareCDF(statistic, df, true));
  if (chance < alpha) {
    notes.push(
      "The arms are not as large as planned. Find out who is missing or double before you estimate anything.",
    );
  }
  return Object.freeze({
    arms: Object.freeze(
      arms.map((arm, i) =>
        Object.freeze({
          arm,
          n: observed[i] as number,
          expected: expected[i] as number,
          share: (observed[i] as number) / n,
          planned: shares.get(arm) as number,
        }),
      ),
    ),
    n,
    statistic,
    df,
    pValue: chance,
    fits: chance >= alpha,
    notes: Object.freeze(notes),
  });
}

function required(values: ArrayLike<unknown>, row: number, name: string): string {
  const value = values[row];
  if (!isMissing(value)) return cellWord(value);
  throw new RangeError(
    `Row ${row + 1} has nothing in "${name}" (${describeCell(value)}). Give each row its value, or leave it out and say so.`,
  );
}

function readCounts(values: ArrayLike<unknown>, name: string): Float64Array {
  const { values: counts } = readNumbers(values, name);
  const wrong = counts.findIndex((count) => !(Number.isInteger(count) && count >= 0));
  if (wrong < 0) return counts;
  throw new RangeError(
    `Row ${wrong + 1} of "${name}" holds ${describeCell(values[wrong])}: a count is a whole number of 0 or more.`,
  );
}

function readShares(
  assignment: string,
  rows: ReadonlyMap<string, number>,
  shares: Readonly<Record<string, number>> | undefined,
): ReadonlyMap<string, number> {
  if (shares !== undefined && (typeof shares !== "object" || Array.isArray(shares))) {
    throw new TypeError(
      `shares says what was planned, such as { control: 0.5, text: 0.5 }, but it is ${describeValue(shares)}.`,
    );
  }
  const names = shares === undefined ? [...rows.keys()].sort() : Object.keys(shares);
  if (names.length < 2) {
    throw new RangeError(
      `"${assignment}" has fewer than two arms (${groupNames(rows)}), so there is no ratio to look at. Name all arms in shares.`,
    );
  }
  if (shares === undefined) return new Map(names.map((name) => [name, 1 / names.length]));
  const wrong = names.find(
    (name) => !(typeof shares[name] === "number" && shares[name] > 0 && shares[name] < 1),
  );
  const total = names.reduce((sum, name) => sum + (shares[name] ?? 0), 0);
  if (wrong !== undefined || Math.abs(total - 1) > 1e-6) {
    throw new RangeError(
      `The shares must lie between 0 and 1 and add up to 1, but ${wrong === undefined ? `they add up to ${total}` : `"${wrong}" is ${describeValue(shares[wrong])}`}.`,
    );
  }
  const stranger = [...rows.keys()].find((name) => !names.includes(name));
  if (stranger !== undefined) {
    throw new RangeError(
      `"${assignment}" has an arm "${groupName(stranger, rows.get(stranger) ?? 0)}" that shares does not name. Its arms are: ${groupNames(rows)}.`,
    );
  }
  return new Map(names.map((name) => [name, shares[name] as number]));
}
