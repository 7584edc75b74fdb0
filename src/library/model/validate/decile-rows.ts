/** One tenth of a list sorted by score. */
export interface DecileRow {
  /** 1 has the highest scores. */
  readonly decile: number;
  /** The people in it (the sum of their weights). */
  readonly n: number;
  /** Of them, those for whom it happened; a fraction where equal scores lie on both sides of a border. */
  readonly events: number;
  readonly rate: number;
  readonly meanPredicted: number;
  /** The rate divided by the rate of the whole list. */
  readonly lift: number;
  /** The share of all events that lie in this tenth and those above it. */
  readonly cumulativeGain: number;
}

/** What a tenth adds up to: people, those for whom it happened, and their scores, each by weight. */
export interface DecileSums {
  readonly n: number;
  readonly yes: number;
  readonly score: number;
}

/** The rows of the table from the sums of the tenths, wherever those were added up. */
export function decileRows(
  sums: readonly DecileSums[],
  whole: { readonly events: number; readonly total: number },
): readonly DecileRow[] {
  const { events, total } = whole;
  let gained = 0;
  return Object.freeze(
    sums.map(({ n, yes, score }, i) => {
      gained += yes;
      // Parts of blocks that were shared out may add up to a hair more than the whole.
      const rate = Math.min(1, yes / n);
      return Object.freeze({
        decile: i + 1,
        n,
        events: yes,
        rate,
        meanPredicted: score / n,
        lift: rate / (events / total),
        cumulativeGain: Math.min(1, gained / events),
      });
    }),
  );
}
