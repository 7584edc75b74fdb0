/** Lets other work have its turn, such as the stop button: for the pause between two parts of a long job. */
export function nextTurn(): Promise<void> {
  return new Promise((resume) => {
    // A page has no setImmediate; its timer waits a little longer.
    if (typeof setImmediate === "function") setImmediate(resume);
    else setTimeout(resume);
  });
}
