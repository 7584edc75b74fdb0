// What went wrong in the kernel and not in the cell, as the error message of Jupyter.

/**
 * @param {unknown} reason
 * @param {(sentence: string) => string} say
 * @returns {import("../messages.js").JupyterError}
 */
export function kernelError(reason, say) {
  // The compiler goes into each bracket, and from value to value of a long sum, by calling itself.
  const isTooDeep = reason instanceof RangeError && /call stack/.test(reason.message);
  const evalue = isTooDeep
    ? say(
        "This cell is too long in one piece: brackets stand in brackets, or values are joined by signs, thousands of times. Put the values into a list, or do it in several steps.",
      )
    : `The kernel itself made a mistake: ${reason instanceof Error ? reason.stack : String(reason)}`;
  return { ename: "KernelError", evalue, traceback: [evalue] };
}
