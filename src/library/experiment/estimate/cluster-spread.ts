/**
 * The sizes of the clusters of a cell, one by one: what CR2 multiplies the square of each with, and the cell's terms in the
 * Satterthwaite ratio (Bell and McCaffrey 2002, Survey Methodology 28(2)). In a cell the hat matrix is 1/people everywhere, so
 * that the adjustment of a cluster is one number.
 *
 * @param people all of the cell.
 */
export function openClusterSpread(people: number): {
  /** Gives the factor of a cluster of so many people. */
  add(size: number): number;
  end(clusters: number): { readonly first: number; readonly second: number };
} {
  let [sum, squares, own] = [0, 0, 0];
  return {
    add(size) {
      const adjust = 1 / (1 - size / people);
      const spread = (size * size * adjust) / people ** 2;
      sum += spread;
      squares += spread ** 2;
      own += (size / people ** 2) ** 2;
      return adjust;
    },
    end: (clusters) =>
      clusters < 2
        ? { first: 0, second: 0 }
        : { first: 1 / people, second: own + (sum ** 2 - squares) / people ** 2 },
  };
}
