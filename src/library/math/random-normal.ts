import type { RandomSource } from "./random-source.js";

const LAYERS = 128;
const TAIL_START = 3.442619855899;
const LAYER_AREA = 9.91256303526217e-3;
const HALF_RANGE = 2147483648;

// For each layer: the largest integer that is certainly under the curve, the width of one step, the height.
const certain = new Float64Array(LAYERS);
const step = new Float64Array(LAYERS);
const height = new Float64Array(LAYERS);

function fillLayers(): void {
  const density = (x: number): number => Math.exp(-0.5 * x * x);
  const base = LAYER_AREA / density(TAIL_START);
  certain[0] = (TAIL_START / base) * HALF_RANGE;
  step[0] = base / HALF_RANGE;
  step[LAYERS - 1] = TAIL_START / HALF_RANGE;
  height[0] = 1;
  height[LAYERS - 1] = density(TAIL_START);
  let edge = TAIL_START;
  for (let layer = LAYERS - 2; layer >= 1; layer--) {
    const next = Math.sqrt(-2 * Math.log(LAYER_AREA / edge + density(edge)));
    certain[layer + 1] = (next / edge) * HALF_RANGE;
    step[layer] = next / HALF_RANGE;
    height[layer] = density(next);
    edge = next;
  }
}
fillLayers();

/**
 * A draw from the standard normal distribution (the bell curve): mean 0, standard deviation 1.
 *
 * Method: the ziggurat with 128 layers, layer and position from two different draws so that they are
 * independent (Marsaglia and Tsang 2000, Journal of Statistical Software 5(8); Doornik 2005).
 *
 * @example
 * Math.abs(randomNormal(randomSource(2026))) < 6; // true
 */
export function randomNormal(random: RandomSource): number {
  const { uint32, uniform } = Object(random) as Partial<RandomSource>;
  if (typeof uint32 !== "function" || typeof uniform !== "function")
    throw new TypeError("Give the source of the draws: randomNormal(randomSource(2026)).");
  for (;;) {
    const position = random.uint32() | 0;
    const layer = random.uint32() & (LAYERS - 1);
    const x = position * (step[layer] as number);
    if (Math.abs(position) < (certain[layer] as number)) return x;
    if (layer === 0) return position > 0 ? tail(random) : -tail(random);
    const top = height[layer - 1] as number;
    const bottom = height[layer] as number;
    if (bottom + random.uniform() * (top - bottom) < Math.exp(-0.5 * x * x)) return x;
  }
}

function tail(random: RandomSource): number {
  for (;;) {
    const beyond = -Math.log(1 - random.uniform()) / TAIL_START;
    const level = -Math.log(1 - random.uniform());
    if (level + level >= beyond * beyond) return TAIL_START + beyond;
  }
}
