/** Waits until the next request is polite. */
export type Pace = () => Promise<void>;

/** A pace of at least so many milliseconds between two requests, however many are asked for at once. */
export function politePace(
  pauseMs: number,
  now: () => Date,
  wait: (milliseconds: number) => Promise<void>,
): Pace {
  let last: number | undefined;
  let queue: Promise<void> = Promise.resolve();
  const turn = async (): Promise<void> => {
    const left = last === undefined ? 0 : pauseMs - (now().getTime() - last);
    // A clock that was set back must not make anybody wait for hours.
    if (left > 0) await wait(Math.min(left, pauseMs));
    last = now().getTime();
  };
  return () => {
    queue = queue.then(turn);
    return queue;
  };
}
