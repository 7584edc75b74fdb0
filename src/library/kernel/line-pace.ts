const FIRST_AFTER = 700;
const EVERY = 500;

/** True when it is time to write a line anew; `ended` asks for the last one. */
export type LinePace = (ended?: boolean) => boolean;

/**
 * When a line about long work is written: first when the work takes longer than a moment, then twice a second, and at its
 * end if anything was written before.
 *
 * @param now the clock, in milliseconds.
 */
export function linePace(now: () => number): LinePace {
  const start = now();
  let last: number | undefined;
  return (ended = false) => {
    const time = now();
    const due = last === undefined ? time - start >= FIRST_AFTER : time - last >= EVERY || ended;
    if (due) last = time;
    return due;
  };
}
