import { type ReplaceableOutput, replaceableOutput } from "./front-end.js";

const FIRST_AFTER = 700;
const EVERY = 500;

/** Tells how far a long computation is: how many of how many are done. */
export type ProgressLine = (done: number, total: number) => void;

/**
 * A line such as "1,200 of 20,000 experiments (6%)". It appears when the work takes longer than a moment, and is written
 * over as the work goes on.
 *
 * @param what what is counted, in the plural.
 * @param now the clock, in milliseconds.
 */
export function progressLine(
  what: string,
  now: () => number,
  show: ReplaceableOutput = replaceableOutput(),
): ProgressLine {
  const start = now();
  let last: number | undefined;
  return (done, total) => {
    const time = now();
    const due = last === undefined ? time - start >= FIRST_AFTER : time - last >= EVERY || done === total;
    if (!due) return;
    last = time;
    show({
      "text/plain": `${count(done)} of ${count(total)} ${what} (${Math.floor((100 * done) / total)}%)`,
    });
  };
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
