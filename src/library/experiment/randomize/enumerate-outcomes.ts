import type { BlockOutcomes } from "./block-outcomes.js";

/** Every outcome of all blocks together: differences, variances and probabilities. */
export interface AllOutcomes {
  readonly differences: Float64Array;
  readonly variances: Float64Array;
  readonly probabilities: Float64Array;
}

/** Combines the outcomes of the blocks, which are drawn independently of each other. */
export function enumerateOutcomes(blocks: readonly BlockOutcomes[]): AllOutcomes {
  let differences = new Float64Array([0]);
  let variances = new Float64Array([0]);
  let probabilities = new Float64Array([1]);
  for (const block of blocks) {
    const width = block.parts.length;
    const size = differences.length * width;
    const next = [new Float64Array(size), new Float64Array(size), new Float64Array(size)] as const;
    for (let i = 0; i < differences.length; i++) {
      for (let k = 0; k < width; k++) {
        const at = i * width + k;
        next[0][at] = (differences[i] as number) + (block.parts[k]?.difference as number);
        next[1][at] = (variances[i] as number) + (block.parts[k]?.variance as number);
        next[2][at] = (probabilities[i] as number) * (block.probabilities[k] as number);
      }
    }
    [differences, variances, probabilities] = next;
  }
  return { differences, variances, probabilities };
}
