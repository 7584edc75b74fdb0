// node:worker_threads: whoever asks how many cores there are is told one, and starts no thread.

export class Worker {
  constructor() {
    throw new Error("A page has no threads to lend. Do this in the course on a laptop.");
  }
}

export const workerData = undefined;
