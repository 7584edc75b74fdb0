import type { Weights } from "../../../src/library/safety/detect/learned/learned-weights.js";

/** A column to learn from: its marks, whether it is personal, and how much it counts. */
export interface Example {
  readonly marks: readonly string[];
  readonly isPersonal: boolean;
  readonly weight: number;
}

/** A mark that stands on fewer columns than this is nobody's rule. */
const FEWEST = 2;
/** How much the fit may follow the columns against the wish for few weights. */
const FREEDOM = 3;
const ROUNDS = 150;

/**
 * Logistic regression with a price on each weight (L1), so that nearly all of them are zero; fitted mark by mark, each
 * time with the step that cannot overshoot. The weights are hundredths, as whole numbers.
 */
export function fitWeights(examples: readonly Example[]): Weights {
  const rows = new Map<string, number[]>();
  examples.forEach(({ marks }, at) => {
    for (const mark of marks) {
      const list = rows.get(mark);
      if (list === undefined) rows.set(mark, [at]);
      else list.push(at);
    }
  });
  const columns = [...rows].filter(([, list]) => list.length >= FEWEST);
  const sums = new Float64Array(examples.length);
  const weights = new Map<string, number>();
  const everything = examples.map((_, at) => at);
  let base = 0;
  const slopeAndBend = (list: readonly number[]): readonly [number, number] => {
    let slope = 0;
    let bend = 0;
    for (const at of list) {
      const { isPersonal = false, weight = 0 } = examples[at] ?? {};
      const chance = 1 / (1 + Math.exp(-(sums[at] ?? 0)));
      slope += FREEDOM * weight * (chance - (isPersonal ? 1 : 0));
      bend += FREEDOM * weight * 0.25;
    }
    return [slope, bend];
  };
  const move = (list: readonly number[], by: number): void => {
    for (const at of list) sums[at] = (sums[at] ?? 0) + by;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const [slope, bend] = slopeAndBend(everything);
    move(everything, -slope / bend);
    base -= slope / bend;
    for (const [mark, list] of columns) {
      const [slope, bend] = slopeAndBend(list);
      const old = weights.get(mark) ?? 0;
      const free = old - slope / bend;
      const next = Math.sign(free) * Math.max(0, Math.abs(free) - 1 / bend);
      if (next === old) continue;
      weights.set(mark, next);
      move(list, next - old);
    }
  }
  const whole = [...weights]
    .map(([mark, weight]): [string, number] => [mark, Math.round(weight * 100)])
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { base: Math.round(base * 100), of: new Map(whole) };
}
