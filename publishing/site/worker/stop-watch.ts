/** How often a loop asks whether it is to stop, in milliseconds. */
const PAUSE = 250;

/** Brings the flag up to date that loops look at: nobody else can while a cell runs. */
export interface StopWatch {
  look(): void;
  /** A new cell begins. */
  reset(): void;
}

export function createStopWatch(flag: Int32Array, isRequested: () => boolean): StopWatch {
  let lookedAt = performance.now();
  return {
    look() {
      if (performance.now() - lookedAt < PAUSE) return;
      if (isRequested()) Atomics.store(flag, 0, 1);
      lookedAt = performance.now();
    },
    reset() {
      Atomics.store(flag, 0, 0);
      lookedAt = performance.now();
    },
  };
}
