import { logGamma } from "../../math/log-gamma.js";
import { pValue } from "../../math/p-value.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { openColumns } from "../columns/open-columns.js";
import { readArms } from "../columns/read-arms.js";
import { readGroups } from "../columns/read-groups.js";
import { estimateArms } from "./estimate-arms.js";

export interface AttritionOptions {
  readonly outcome: string;
  readonly assignment: string;
  /** The column of clusters that were assigned as a whole. Default: none. */
  readonly clusters?: string | undefined;
  /** The name of the control arm. Default: "control", in any letter case. */
  readonly control?: string | undefined;
}

/** How many of an arm are lost to the outcome. */
export interface AttritionRow {
  readonly arm: string;
  readonly n: number;
  readonly missing: number;
  readonly missingShare: number;
  /** Missing share minus the control's. 0 for the control. */
  readonly difference: number;
  /** How often chance alone gives a difference at least as large; NaN for the control, and where an arm has a single person. */
  readonly pValue: number;
}

/**
 * Counts whose outcome is missing (null, undefined, NaN or an empty text) in each arm: when one arm loses more people, the arms can no longer be compared fairly.
 *
 * Differences as in `estimateITT`, on "is the outcome missing?" (Gerber and Green 2012, "Field Experiments", 7). Where two
 * arms lost nobody or everybody nothing varies inside them, and the draws that give such a difference are counted instead.
 *
 * @throws when a column does not exist or the assignment cannot be read.
 * @example
 * const survey = { arm: ["control", "text", "control", "text"], answer: [1, null, 0, 1] };
 * attritionTable(survey, { outcome: "answer", assignment: "arm" }).map((row) => row.missing); // [0, 1]
 */
export function attritionTable(data: Data, options: AttritionOptions): readonly AttritionRow[] {
  checkOptions("attritionTable", options, {
    outcome: "needed text",
    assignment: "needed text",
    clusters: "text",
    control: "text",
  });
  const columns = openColumns(data);
  const { assignment, outcome, clusters, control } = options;
  const column = columns.get(assignment);
  const arms = readArms(column, assignment, control);
  const lost = Array.from(columns.get(outcome), (value) => (isMissing(value) ? 1 : 0));
  const rows = arms.names.map((arm, code) => {
    const inArm = lost.filter((_, row) => arms.codes[row] === code);
    const missing = inArm.reduce<number>((sum, value) => sum + value, 0);
    return { arm, n: inArm.length, missing, missingShare: missing / inArm.length };
  });
  // What was drawn: people, or whole clusters.
  const drawn =
    clusters === undefined ? undefined : readGroups(columns.get(clusters), clusters, "cluster").codes;
  const units = rows.map(({ n }, code) =>
    drawn === undefined ? n : new Set(drawn.filter((_, row) => arms.codes[row] === code)).size,
  );
  const share = rows[0]?.missingShare ?? 0;
  const enough = rows.every((row) => row.n >= 2);
  const tests = enough
    ? estimateArms(
        { lost, assignment: column, ...(clusters === undefined ? {} : { clusters: columns.get(clusters) }) },
        {
          outcome: "lost",
          assignment: "assignment",
          control,
          clusters: clusters === undefined ? undefined : "clusters",
        },
      )
    : [];
  return Object.freeze(
    rows.map((row, code) => {
      const difference = row.missingShare - share;
      const test = tests.find(({ term }) => term === row.arm);
      const chance =
        test === undefined || test.stdError > 0 ? test?.pValue : chanceOf(difference, units, code);
      return Object.freeze({ ...row, difference, pValue: chance ?? Number.NaN });
    }),
  );
}

/**
 * The share of the draws of an arm and the control with a difference at least as large, where all of an arm lost alike: every
 * draw has none, or no other one than this has such a one, and its mirror image where the two are equally large.
 */
function chanceOf(difference: number, units: readonly number[], code: number): number {
  if (difference === 0) return 1;
  const [control = 0, arm = 0] = [units[0], units[code]];
  const logDraws = logGamma(control + arm + 1) - logGamma(control + 1) - logGamma(arm + 1);
  return pValue((control === arm ? 2 : 1) * Math.exp(-logDraws));
}
