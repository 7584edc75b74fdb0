import { PackedProblem } from "../../table/packed/packed-problem.js";
import { OpenDataError } from "../network/open-data-error.js";

/** Opens something packed; what is wrong with it is said as of a download. */
export function asOpenData<Result>(open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    throw error instanceof PackedProblem ? openDataProblem(error) : error;
  }
}

/** A problem with something packed, as one of a download. */
export function openDataProblem({ message, reason }: PackedProblem): OpenDataError {
  const more = reason === "too large" ? " If you expect that much, allow more with { maxBytes: … }." : "";
  return new OpenDataError(`${message}${more}`, reason);
}
