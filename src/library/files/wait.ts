const nothing = new Int32Array(new SharedArrayBuffer(4));

/** Waits without doing anything. Only the store waits, for milliseconds, while another notebook writes. */
export function waitMilliseconds(milliseconds: number): void {
  Atomics.wait(nothing, 0, 0, milliseconds);
}
