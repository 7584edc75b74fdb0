import { groupMoments } from "../../math/group-moments.js";
import { numberText } from "../../words/number-text.js";
import type { Covariate } from "../columns/read-covariates.js";
import type { Sample } from "../columns/read-sample.js";
import { armMean, factorArm } from "./arm-regression.js";
import type { ArmRows } from "./arm-rows.js";
import { cellDifference } from "./cell-difference.js";
import type { Difference } from "./difference.js";
import { groupClusters } from "./group-clusters.js";
import { linDifference } from "./lin-difference.js";
import { smallBlocks } from "./small-blocks.js";

/**
 * The difference between the arms at the average covariates: a regression of its own in each arm.
 * Blocks come in as covariates.
 *
 * Method: regression with centred covariates and their products with the treatment
 * (Lin 2013, Annals of Applied Statistics 7(1)).
 *
 * @throws when an arm has too few people or clusters for the covariates.
 */
export function adjustedDifference(
  sample: Sample,
  y: Float64Array,
  covariates: readonly Covariate[],
): Difference {
  // A block that lacks an arm must be refused here too, or its dummy would silently merge with its neighbour.
  // So must an arm of one cluster, whatever the covariates.
  if (sample.blocks !== undefined || sample.clusters !== undefined) cellDifference(sample, y);
  const [small] = sample.blocks === undefined ? [] : smallBlocks(sample);
  if (small !== undefined) {
    throw new RangeError(
      `Block "${small}" has a single ${sample.clusters === undefined ? "person" : "cluster"} in an arm, so a regression with blocks and covariates cannot judge it. ` +
        "Leave the covariates out, or merge it with a similar block.",
    );
  }
  requireSmall(sample, covariates);
  const scaled = covariates.map(standardize);
  const left = scaled.filter(isConstant).map(({ name }) => name);
  let columns = [...blockColumns(sample), ...scaled.filter((column) => !isConstant(column))];
  for (;;) {
    const arms = [0, 1].map((arm) => armRows(sample, y, columns, arm)) as [ArmRows, ArmRows];
    requireEnough(sample, arms, columns.length);
    const factors = arms.map(factorArm);
    const failed = Math.max(...factors.map((factor) => factor.failedAt));
    if (failed >= 1) {
      left.push((columns[failed - 1] as Covariate).name);
      columns = columns.filter((_, k) => k !== failed - 1);
      continue;
    }
    const [control, treated] = arms.map((arm, k) => armMean(arm, factors[k] as (typeof factors)[number]));
    if (control === undefined || treated === undefined) {
      throw new RangeError(
        "Somebody is alone in an arm with their covariates, so the adjustment cannot judge them. " +
          "Group rare levels or blocks together, or use fewer covariates.",
      );
    }
    return linDifference({
      control,
      treated,
      people: y.length,
      columns: columns.length,
      covariates: covariates.length,
      clustered: sample.clusters !== undefined,
      left,
    });
  }
}

/** What a person takes in each column: as it was, centred, and in its arm. */
const BYTES_A_CELL = 24;
const MOST_BYTES = 4e9;

/** A program that runs out of memory ends without a word, so it is told before. */
function requireSmall({ blocks, z }: Sample, covariates: readonly Covariate[]): void {
  const columns = covariates.length + (blocks === undefined ? 0 : new Set(blocks.codes).size - 1);
  const bytes = z.length * columns * BYTES_A_CELL;
  if (bytes <= MOST_BYTES) return;
  throw new RangeError(
    `A regression of ${numberText(z.length)} people on ${numberText(columns)} columns of covariates and blocks would hold about ${numberText(bytes / 1e9, { decimals: 1 })} GB. ` +
      "Leave the covariates out, or merge blocks and levels.",
  );
}

const isConstant = ({ values }: Covariate): boolean => values.every((value) => value === 0);

function blockColumns(sample: Sample): Covariate[] {
  const { blocks } = sample;
  if (blocks === undefined) return [];
  const used = [...new Set(blocks.codes)];
  return used.slice(1).map((block) =>
    standardize({
      name: `block ${blocks.labels[block]}`,
      values: Float64Array.from(blocks.codes, (code) => (code === block ? 1 : 0)),
    }),
  );
}

/** Centred at the average of everybody, in standard deviations: the scale changes no result but keeps the digits. */
function standardize({ name, values }: Covariate): Covariate {
  const { means, squares, bases } = groupMoments(values, () => 0, 1);
  const base = bases[0] as number;
  const mean = (means[0] as number) - base;
  const spread = Math.sqrt((squares[0] as number) / values.length);
  return { name, values: values.map((value) => (spread > 0 ? (value - base - mean) / spread : 0)) };
}

function armRows(sample: Sample, y: Float64Array, columns: readonly Covariate[], arm: number): ArmRows {
  const people: number[] = [];
  for (let i = 0; i < y.length; i++) if (sample.z[i] === arm) people.push(i);
  const width = columns.length + 1;
  const x = new Float64Array(people.length * width);
  people.forEach((i, row) => {
    x[row * width] = 1;
    for (let k = 1; k < width; k++) x[row * width + k] = (columns[k - 1] as Covariate).values[i] as number;
  });
  const { clusters } = sample;
  return {
    y: Float64Array.from(people, (i) => y[i] as number),
    x,
    width,
    clusters: clusters && {
      codes: Int32Array.from(people, (i) => clusters.codes[i] as number),
      count: clusters.labels.length,
    },
  };
}

function requireEnough(sample: Sample, arms: readonly [ArmRows, ArmRows], covariates: number): void {
  const clusters = sample.clusters === undefined ? undefined : groupClusters(sample);
  arms.forEach((arm, side) => {
    const units =
      clusters === undefined
        ? arm.y.length
        : clusters.size.filter((size, g) => size > 0 && clusters.treated[g] === side).length;
    const needed = covariates + 2;
    if (units >= needed) return;
    throw new RangeError(
      `The arm "${side === 1 ? sample.arm : sample.control}" has ${units} ${clusters === undefined ? "people" : "clusters"}, ` +
        `too few for ${covariates} covariate column${covariates === 1 ? "" : "s"}: it needs at least ${needed}. Use fewer covariates.`,
    );
  });
}
