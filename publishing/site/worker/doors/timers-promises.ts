// node:timers/promises.

export const setTimeout = <Value>(milliseconds: number, value: Value): Promise<Value> =>
  new Promise((resolve) => globalThis.setTimeout(() => resolve(value), milliseconds));
