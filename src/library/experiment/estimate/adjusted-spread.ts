import { jacobiEigen } from "../../math/jacobi-eigen.js";
import { type AdjustedPerson, type ArmLine, residualsOf } from "./adjusted-sums.js";
import type { ArmMean } from "./arm-rows.js";

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

/** HC2 (MacKinnon and White 1985), person by person. */
export function openPeopleSpread(line: ArmLine): ArmSpread {
  const { blocks, kept, inverse, pulls } = line;
  const size = blocks + kept.length;
  const squares = openSquares();
  let [people, least] = [0, 1];
  return {
    add(person) {
      const { block, values } = person;
      let pull = pulls[block] as number;
      let leverage = inverse[block * size + block] as number;
      for (let k = 0; k < kept.length; k++) {
        const value = values[kept[k] as number] as number;
        const row = (blocks + k) * size;
        pull += value * (pulls[blocks + k] as number);
        let sum = 2 * (inverse[row + block] as number);
        for (let j = 0; j < kept.length; j++)
          sum += (inverse[row + blocks + j] as number) * (values[kept[j] as number] as number);
        leverage += value * sum;
      }
      const [y, r] = residualsOf(line, person);
      squares.add(y, r, (pull * pull) / (1 - leverage));
      least = Math.min(least, 1 - leverage);
      people++;
    },
    closeCluster() {},
    end(outcome, received) {
      if (!(least >= 1e-9)) return undefined;
      const variance = squares.of(outcome, received);
      const mean = meanOf(line, outcome, received);
      return { mean, variance, first: variance, second: variance ** 2 / (people - size) };
    },
  };
}

/**
 * CR2 with the degrees of freedom of Bell and McCaffrey, cluster by cluster, as `clusterVariance` has it. The people of a cluster
 * are in one block, so everything about it fits into a matrix as wide as the covariates and 1.
 */
export function openClustersSpread(line: ArmLine): ArmSpread {
  const { blocks, kept, inverse, pulls } = line;
  const size = blocks + kept.length;
  const width = 1 + kept.length;
  const squares = openSquares();
  const cross = new Float64Array(width * width);
  const [scoreY, scoreR, one] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  const together = new Float64Array(size * size);
  let [people, home, first, own, self] = [0, 0, 0, 0, 0];
  const placeOf = (a: number): number => (a === 0 ? home : blocks + a - 1);
  return {
    add(person) {
      const [y, r] = residualsOf(line, person);
      home = person.block;
      people++;
      one[0] = 1;
      for (let k = 0; k < kept.length; k++) one[k + 1] = person.values[kept[k] as number] as number;
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
      const part = Float64Array.from(
        cross,
        (_, at) => inverse[placeOf(Math.floor(at / width)) * size + placeOf(at % width)] as number,
      );
      const pull = Float64Array.from(one, (_, a) => pulls[placeOf(a)] as number);
      const push = adjusted(cross, part, pull, width);
      const moved = times(cross, push, width);
      squares.add(dot(push, scoreY), dot(push, scoreR), 1);
      const inner = dot(push, moved);
      const length = dot(moved, times(part, moved, width));
      for (let a = 0; a < width; a++)
        for (let b = 0; b < width; b++) {
          const at = placeOf(a) * size + placeOf(b);
          together[at] = (together[at] as number) + (moved[a] as number) * (moved[b] as number);
        }
      first += inner - length;
      own += (inner - length) ** 2;
      self += length ** 2;
      for (const sums of [cross, scoreY, scoreR]) sums.fill(0);
      people = 0;
    },
    end(outcome, received) {
      const mean = meanOf(line, outcome, received);
      const all = squareOfProduct(together, inverse, size);
      return { mean, variance: squares.of(outcome, received), first, second: own + all - self };
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
