/** The borders of bins, found while the scores go by, the lowest first. */
export interface EdgeSearch {
  /** Takes the people with the next score; the same score may come again. */
  readonly add: (score: number, people: number) => void;
  /** The scores below which 1/bins, 2/bins … of the people lie. */
  readonly edges: () => readonly number[];
}

/** A sum of weights such as 0.1 + 0.2 may miss its border by a hair; a border is reached from here on. */
const HAIR = 1e-12;

/**
 * Where the borders of bins lie: without weights among the rows, counted from 0, else among the people.
 *
 * @param total the people, by weight; without weights the rows.
 */
export function edgePositions(bins: number, total: number, weighted: boolean): readonly number[] {
  // Multiplied first: 3/7 of 49 is 21, and no hair more.
  return Array.from({ length: bins - 1 }, (_, i) =>
    weighted ? (((i + 1) * total) / bins) * (1 - HAIR) : ((i + 1) * (total - 1)) / bins,
  );
}

/**
 * Looks for the scores below which 1/bins, 2/bins … of the people lie; without weights as in most packages (type 7 of Hyndman
 * and Fan 1996). Nothing is kept of a score that went by.
 *
 * @param list `total`: the people in it, by weight. `weighted`: an edge is then always one of the scores.
 */
export function findQuantileEdges(
  bins: number,
  { total, weighted }: { readonly total: number; readonly weighted: boolean },
): EdgeSearch {
  const positions = edgePositions(bins, total, weighted);
  // Of row number k, counted from 0, the score is the lowest that more than k people have or stay below.
  const places = weighted
    ? positions
    : positions.flatMap((position) => [Math.floor(position), Math.min(Math.floor(position) + 1, total - 1)]);
  const found: number[] = new Array(places.length);
  // Two edges may lie between the same two people, so that the places of both are not in order.
  const order = places.map((_, i) => i).sort((a, b) => (places[a] as number) - (places[b] as number));
  let [next, upto] = [0, 0];
  const add = (score: number, people: number): void => {
    upto += people;
    for (; next < order.length; next++) {
      const place = places[order[next] as number] as number;
      if (weighted ? upto < place : upto <= place) return;
      found[order[next] as number] = score;
    }
  };
  const edges = (): readonly number[] =>
    positions.map((position, i) => {
      if (weighted) return found[i] as number;
      const [below, above] = [found[2 * i] as number, found[2 * i + 1] as number];
      return below + (position - Math.floor(position)) * (above - below);
    });
  return { add, edges };
}
