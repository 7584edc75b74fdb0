/**
 * Cuts weights at a limit and spreads what was cut evenly over the rest, so that their sum stays; again, until none is
 * above the limit. Changes the list in place.
 *
 * Method: as `trimWeights(strict = TRUE)` of R's package survey (Lumley 2010, "Complex Surveys").
 *
 * @returns how many weights stand at the limit.
 */
export function trimWeights(weights: Float64Array, limit: number): number {
  const cut = new Uint8Array(weights.length);
  for (;;) {
    let excess = 0;
    let free = 0;
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number;
      if (weight > limit) {
        excess += weight - limit;
        weights[row] = limit;
        cut[row] = 1;
      } else if (weight > 0 && cut[row] === 0) free++;
    }
    if (excess === 0 || free === 0) break;
    for (let row = 0; row < weights.length; row++) {
      if ((weights[row] as number) > 0 && cut[row] === 0) {
        weights[row] = (weights[row] as number) + excess / free;
      }
    }
  }
  return cut.reduce((sum, one) => sum + one, 0);
}
