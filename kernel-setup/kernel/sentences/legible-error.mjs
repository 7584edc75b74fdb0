// What a cell threw, as an error that can be read: a learner's own may answer no question, or with what is no text.

/** @param {unknown} reason @returns {Error | undefined} undefined when it is no error */
export function legibleError(reason) {
  try {
    if (!(reason instanceof Error) && Object.prototype.toString.call(reason) !== "[object Error]") {
      return undefined;
    }
    const error = /** @type {Error} */ (reason);
    return isLegible(error) ? error : copyOf(error);
  } catch {
    return copyOf(/** @type {Error} */ (reason));
  }
}

/** @param {Error} error */
function isLegible({ name, message, stack, cause }) {
  // To be asked for is enough: what stands behind an error is looked at one by one.
  void cause;
  return [name, message, stack ?? ""].every((part) => typeof part === "string");
}

/** @param {Error} error */
function copyOf(error) {
  const copy = new Error(text(error, "message"));
  copy.name = text(error, "name") || "Error";
  copy.stack = text(error, "stack");
  return copy;
}

/** @param {Error} error @param {"name" | "message" | "stack"} part */
function text(error, part) {
  try {
    const said = error[part];
    return typeof said === "string" ? said : "";
  } catch {
    return "";
  }
}
