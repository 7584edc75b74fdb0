import { jacobiEigen } from "../../math/jacobi-eigen.js";
import { type AdjustedPerson, type ArmLine, withinBlock } from "./adjusted-sums.js";
import type { ArmMean } from "./arm-rows.js";
import { roundingVariance } from "./rounding-variance.js";

/** What an arm varies, from people who go by once more. */
export interface ArmSpread {
  add(person: AdjustedPerson): void;
  /** Where whole clusters were assigned: the people since the last call were one. */
  closeCluster(): void;
  /** The mean of `outcome` times the outcome and `received` times contact; undefined where somebody fixes their own prediction. */
  end(outcome: number, received: number): ArmMean | undefined;
}

/** The squares and products of two residuals, added up. */
function openSquares(): { add(y: number, r: number, times: number): void; of(a: number, b: number): number } {
  let [yy, yr, rr] = [0, 0, 0];
  return {
    add(y, r, times) {
      yy += times * y * y;
      yr += times * y * r;
      rr += times * r * r;
    },
    of: (a, b) => a * a * yy + 2 * a * b * yr + b * b * rr,
  };
}

const meanOf = ({ means }: ArmLine, outcome: number, received: number): number =>
  outcome * means[0] + received * means[1];

const sizeOf = ({ sizes }: ArmLine, outcome: number, received: number): number =>
  Math.abs(outcome) * sizes[0] + Math.abs(received) * sizes[1];

/** HC2 (MacKinnon and White 1985), person by person. */
export function openPeopleSpread(line: ArmLine): ArmSpread {
  const { blocks, kept, inverse, pulls } = line;
  const size = kept.length;
  const squares = openSquares();
  const off = new Float64Array(size);
  let [people, least] = [0, 1];
  return {
    add(person) {
      const [y, r] = withinBlock(line, person, off);
      let pull = pulls.blocks[person.block] as number;
      let leverage = 1 / (blocks[person.block]?.[0] as number);
      for (let k = 0; k < size; k++) {
        const value = off[k] as number;
        pull += value * (pulls.kept[k] as number);
        let sum = 0;
        for (let j = 0; j < size; j++) sum += (inverse[k * size + j] as number) * (off[j] as number);
        leverage += value * sum;
      }
      squares.add(y, r, (pull * pull) / (1 - leverage));
      least = Math.min(least, 1 - leverage);
      people++;
    },
    closeCluster() {},
    end(outcome, received) {
      if (!(least >= 1e-9)) return undefined;
      const variance = squares.of(outcome, received);
      const mean = meanOf(line, outcome, received);
      const large = sizeOf(line, outcome, received);
      const rounding = roundingVariance(large, large, people);
      return {
        mean,
        rounding,
        variance,
        first: variance,
        second: variance ** 2 / (people - blocks.length - size),
      };
    },
  };
}

/**
 * CR2 with the degrees of freedom of Bell and McCaffrey, cluster by cluster, as `clusterVariance` has it. The people of a cluster
 * are in one block, so everything about it fits into a matrix as wide as the covariates and 1.
 */
export function openClustersSpread(line: ArmLine): ArmSpread {
  const { blocks, kept, pulls } = line;
  const width = 1 + kept.length;
  const squares = openSquares();
  const cross = new Float64Array(width * width);
  const [scoreY, scoreR, one] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  // The inverse for the people of one block, whose first entry is that of the block, and their pulls.
  const part = new Float64Array(width * width);
  kept.forEach((_, k) => {
    part.set(line.inverse.subarray(k * (width - 1), (k + 1) * (width - 1)), (k + 1) * width + 1);
  });
  const pull = Float64Array.of(0, ...pulls.kept);
  // What clusters moved, squared: of each block its own entry and those with the covariates, and of the covariates with each other.
  const ofBlocks = blocks.map(() => new Float64Array(width));
  const together = new Float64Array(width * width);
  let [people, home, homes, first, own, self] = [0, 0, 0, 0, 0, 0];
  return {
    add(person) {
      const [y, r] = withinBlock(line, person, one.subarray(1));
      home = person.block;
      people++;
      one[0] = 1;
      for (let a = 0; a < width; a++) {
        const value = one[a] as number;
        scoreY[a] = (scoreY[a] as number) + value * y;
        scoreR[a] = (scoreR[a] as number) + value * r;
        for (let b = 0; b < width; b++)
          cross[a * width + b] = (cross[a * width + b] as number) + value * (one[b] as number);
      }
    },
    closeCluster() {
      if (people === 0) return;
      homes++;
      part[0] = 1 / (blocks[home]?.[0] as number);
      pull[0] = pulls.blocks[home] as number;
      const push = adjusted(cross, part, pull, width);
      const moved = times(cross, push, width);
      squares.add(dot(push, scoreY), dot(push, scoreR), 1);
      const inner = dot(push, moved);
      const length = dot(moved, times(part, moved, width));
      const ofBlock = ofBlocks[home] as Float64Array;
      for (let a = 0; a < width; a++) {
        const value = moved[a] as number;
        ofBlock[a] = (ofBlock[a] as number) + (moved[0] as number) * value;
        for (let b = 1; a > 0 && b < width; b++)
          together[a * width + b] = (together[a * width + b] as number) + value * (moved[b] as number);
      }
      first += inner - length;
      own += (inner - length) ** 2;
      self += length ** 2;
      for (const sums of [cross, scoreY, scoreR]) sums.fill(0);
      people = 0;
    },
    end(outcome, received) {
      const mean = meanOf(line, outcome, received);
      // The trace of R·A·R·A: blocks meet covariates, and no other block.
      part[0] = 0;
      let all = squareOfProduct(together, part, width);
      blocks.forEach((block, home) => {
        const [self = 0, ...rest] = ofBlocks[home] as Float64Array;
        const each = 1 / (block[0] as number);
        const met = Float64Array.of(0, ...rest);
        all += (self * each) ** 2 + 2 * each * dot(met, times(part, met, width));
      });
      const large = sizeOf(line, outcome, received);
      const rounding = roundingVariance(large, large, homes);
      return { mean, rounding, variance: squares.of(outcome, received), first, second: own + all - self };
    },
  };
}

/** The pull of a cluster after (I − G)^(−½), where directions that the cluster fixes alone count as nothing. */
function adjusted(cross: Float64Array, part: Float64Array, pull: Float64Array, width: number): Float64Array {
  const root = jacobiEigen(cross, width);
  // The columns of H, of which H·Hᵀ are the cross-products of the cluster.
  const half = Float64Array.from(
    cross,
    (_, at) => (root.vectors[at] as number) * Math.sqrt(Math.max(0, root.values[at % width] as number)),
  );
  const column = (matrix: Float64Array, k: number): Float64Array =>
    Float64Array.from({ length: width }, (_, a) => matrix[a * width + k] as number);
  const columns = Array.from({ length: width }, (_, k) => column(half, k));
  const hat = new Float64Array(width * width);
  columns.forEach((right, b) => {
    const moved = times(part, right, width);
    columns.forEach((left, a) => {
      hat[a * width + b] = dot(left, moved);
    });
  });
  const { values, vectors } = jacobiEigen(hat, width);
  const sum = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    const along = times(half, column(vectors, k), width);
    const left = 1 - (values[k] as number);
    const side = Math.sqrt(Math.max(0, left));
    // (1/√(1 − λ) − 1) / λ, without the division by what may be zero.
    const more = (left < 1e-9 ? -1 / (values[k] as number) : 1 / (side * (1 + side))) * dot(along, pull);
    for (let a = 0; a < width; a++) sum[a] = (sum[a] as number) + more * (along[a] as number);
  }
  const moved = times(part, sum, width);
  return pull.map((value, a) => value + (moved[a] as number));
}

/** The trace of R·A·R·A for symmetric matrices. */
function squareOfProduct(r: Float64Array, a: Float64Array, size: number): number {
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++) {
      const value = r[i * size + k] as number;
      if (value === 0) continue;
      for (let j = 0; j < size; j++)
        product[i * size + j] = (product[i * size + j] as number) + value * (a[k * size + j] as number);
    }
  let trace = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      trace += (product[i * size + j] as number) * (product[j * size + i] as number);
  return trace;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function times(matrix: Float64Array, vector: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: width }, (_, a) =>
    dot(matrix.subarray(a * width, (a + 1) * width), vector),
  );
}
