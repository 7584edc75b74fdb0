import { numberText } from "../words/number-text.js";
import { type ReplaceableOutput, replaceableOutput } from "./front-end.js";
import { linePace } from "./line-pace.js";

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
  const due = linePace(now);
  return (done, total) => {
    if (!due(done === total)) return;
    show({
      "text/plain": `${count(done)} of ${count(total)} ${what} (${Math.floor((100 * done) / total)}%)`,
    });
  };
}

function count(value: number): string {
  return numberText(value);
}
