/** How often a loop asks whether it is to stop, in milliseconds. */
const PAUSE = 250;

/** Brings the flag up to date that loops look at: nobody else can while a cell runs. */
export interface StopWatch {
  look(): void;
  /** A new cell begins, or a form is asked. @param cell the id of the request */
  begin(cell: string): void;
}

export function createStopWatch(flag: Int32Array, isRequested: (cell: string) => boolean): StopWatch {
  let lookedAt = performance.now();
  let running = "";
  return {
    look() {
      if (performance.now() - lookedAt < PAUSE) return;
      if (isRequested(running)) Atomics.store(flag, 0, 1);
      lookedAt = performance.now();
    },
    begin(cell) {
      running = cell;
      Atomics.store(flag, 0, 0);
      lookedAt = performance.now();
    },
  };
}
