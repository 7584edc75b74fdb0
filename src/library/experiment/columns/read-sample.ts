import type { KnownOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { listNames } from "../../table/columns/list-names.js";
import { howMany } from "../../words/how-many.js";
import { openColumns } from "./open-columns.js";
import { type Arms, readArms } from "./read-arms.js";
import { type Groups, readGroups } from "./read-groups.js";
import { type NumberColumn, readNumbers } from "./read-numbers.js";
import { requireKnownBefore } from "./require-known-before.js";
import { requireOwnOutcome } from "./require-own-outcome.js";

/** Which columns describe an experiment. Every helper that reads one takes these options. */
export interface ExperimentColumns {
  /** The column with the result: numbers, 0/1 or true/false. */
  readonly outcome: string;
  /** The column with the assigned arm: 0/1, true/false, or names of which "control" is the control. */
  readonly assignment: string;
  /** The column of blocks (strata) inside which people were assigned. Default: none. */
  readonly blocks?: string | undefined;
  /** The column of clusters (homes, turfs, hubs) that were assigned as a whole. Default: none. */
  readonly clusters?: string | undefined;
  /** The name of the control arm. Default: "control", in any letter case. */
  readonly control?: string | undefined;
  /** With several arms: the one to compare with the control. */
  readonly arm?: string | undefined;
  /** "drop" leaves rows without an outcome out even when all of them are in one arm. Default: refuse that. */
  readonly missing?: "drop" | undefined;
}

/** What `checkOptions` knows of them. */
export const EXPERIMENT_COLUMNS: KnownOptions<ExperimentColumns> = {
  outcome: "needed text",
  assignment: "needed text",
  blocks: "text",
  clusters: "text",
  control: "text",
  arm: "text",
  missing: ["drop"],
};

/** Two arms of an experiment, ready to be analysed. */
export interface Sample {
  /** The row numbers in the data. Undefined: every row. */
  readonly rows: Int32Array | undefined;
  readonly y: Float64Array;
  readonly binary: boolean;
  /** 1 for the treated, 0 for the control. */
  readonly z: Uint8Array;
  readonly treated: number;
  readonly blocks: Groups | undefined;
  readonly clusters: Groups | undefined;
  readonly arm: string;
  readonly control: string;
  readonly dropped: number;
  /** A sentence where one arm lost many more outcomes than the other. Undefined: it did not. */
  readonly loss: string | undefined;
  /** A sentence where a block was left out, because nothing shows how much it varies. Undefined: none was. */
  readonly left?: string | undefined;
}

/** From a difference of five points in what the arms lost on, a result says so. */
const UNEQUAL_LOSS = 0.05;

/** @throws a sentence for each design that cannot be analysed. */
export function readSample(data: Data, options: ExperimentColumns): Sample {
  requireOwnOutcome(options);
  requireKnownBefore(options);
  const columns = openColumns(data);
  const arms = readArms(columns.get(options.assignment), options.assignment, options.control);
  const arm = chooseArm(arms, options);
  const outcome = readNumbers(columns.get(options.outcome), options.outcome);
  const { dropped, loss } = countMissing(outcome, arms, arm, options);
  // Nobody is left out of most experiments: their columns are then used as they are.
  const whole = arms.names.length === 2 && outcome.missing === 0;
  const rows = whole ? undefined : keptRows(outcome, arms.codes, arm);
  const y =
    rows === undefined ? outcome.values : Float64Array.from(rows, (row) => outcome.values[row] as number);
  const z =
    rows === undefined ? arms.codes : Uint8Array.from(rows, (row) => (arms.codes[row] === arm ? 1 : 0));
  let treated = 0;
  for (let i = 0; i < z.length; i++) treated += z[i] as number;
  const groups = (name: string | undefined, word: string): Groups | undefined => {
    if (name === undefined) return undefined;
    const all = readGroups(columns.get(name), name, word);
    return rows === undefined
      ? all
      : { labels: all.labels, codes: Int32Array.from(rows, (row) => all.codes[row] as number) };
  };
  const sample = {
    rows,
    y,
    binary: outcome.binary,
    z,
    treated,
    blocks: groups(options.blocks, "block"),
    clusters: groups(options.clusters, "cluster"),
    arm: arms.names[arm] as string,
    control: arms.names[0] as string,
    dropped,
    loss,
  };
  requireTwoEach(sample, options.outcome);
  return sample;
}

function chooseArm(arms: Arms, options: ExperimentColumns): number {
  const others = arms.names.slice(1);
  if (options.arm === undefined) {
    if (others.length === 1) return 1;
    throw new RangeError(
      `Column "${options.assignment}" has ${others.length} arms beside the control: ${listNames(others)}. ` +
        `Choose one, for example arm: "${others[0]}", or compare all of them with estimateArms.`,
    );
  }
  const chosen = arms.names.indexOf(options.arm);
  if (chosen >= 1) return chosen;
  throw new RangeError(
    `There is no arm called "${options.arm}" to compare with the control "${arms.names[0]}". The arms are: ${listNames(others, options.arm)}.`,
  );
}

function keptRows(outcome: NumberColumn, codes: Uint8Array, arm: number): Int32Array {
  const rows = new Int32Array(codes.length);
  let kept = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if ((code === 0 || code === arm) && !Number.isNaN(outcome.values[row])) rows[kept++] = row;
  }
  return rows.subarray(0, kept);
}

/** How many rows of the two arms have no outcome; refuses when only one arm lacks some. */
function countMissing(
  outcome: NumberColumn,
  arms: Arms,
  arm: number,
  options: ExperimentColumns,
): Pick<Sample, "dropped" | "loss"> {
  if (outcome.missing === 0) return { dropped: 0, loss: undefined };
  const missing = [0, 0];
  const people = [0, 0];
  for (let row = 0; row < arms.codes.length; row++) {
    const code = arms.codes[row];
    if (code !== 0 && code !== arm) continue;
    const side = code === 0 ? 0 : 1;
    people[side] = (people[side] ?? 0) + 1;
    if (Number.isNaN(outcome.values[row])) missing[side] = (missing[side] ?? 0) + 1;
  }
  return judgeLoss({ missing, people, arm: arms.names[arm] ?? "", control: arms.names[0] ?? "" }, options);
}

/** How many people each of two arms had, and how many of them have no outcome: first the control, then the treated. */
export interface LostOutcomes {
  readonly missing: readonly number[];
  readonly people: readonly number[];
  readonly control: string;
  readonly arm: string;
}

/** @throws when only one of the arms lacks outcomes, and nobody said that they are left out all the same. */
export function judgeLoss(
  { missing, people, control: name0, arm: name1 }: LostOutcomes,
  options: Pick<ExperimentColumns, "outcome" | "missing">,
): Pick<Sample, "dropped" | "loss"> {
  const [control = 0, treated = 0] = missing;
  if (options.missing !== "drop" && control + treated > 0 && (control === 0 || treated === 0)) {
    const side = control === 0 ? 1 : 0;
    const [hit, whole] = side === 1 ? [name1, name0] : [name0, name1];
    throw new RangeError(
      `The outcome "${options.outcome}" is missing for ${missing[side]} of ${howMany(people[side] ?? 0, "person", "people")} in "${hit}" and for nobody in "${whole}": ` +
        `the arms can no longer be compared fairly. Look at attritionTable; to leave these rows out all the same, say missing: "drop".`,
    );
  }
  const [inControl = 0, inTreated = 0] = people;
  const unequal = Math.abs(treated / inTreated - control / inControl) > UNEQUAL_LOSS;
  const loss =
    `The outcome "${options.outcome}" is missing for ${treated} of ${howMany(inTreated, "person", "people")} in "${name1}" ` +
    `and for ${control} of ${inControl} in "${name0}"; they were left out. ` +
    "Arms that lose people unequally can no longer be compared fairly: look at attritionTable.";
  return { dropped: control + treated, loss: unequal ? loss : undefined };
}

function requireTwoEach(sample: Sample, outcome: string): void {
  const control = sample.z.length - sample.treated;
  for (const [arm, count] of [
    [sample.control, control],
    [sample.arm, sample.treated],
  ] as const) {
    if (count >= 2) continue;
    throw new RangeError(
      `The arm "${arm}" has ${count === 0 ? "nobody" : "one person"} with a value in "${outcome}". ` +
        "A comparison with its uncertainty needs at least two in each arm.",
    );
  }
}
