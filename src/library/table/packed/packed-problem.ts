/** A packed file that is not unpacked: it is damaged or locked, too large, or not to be trusted. */
export class PackedProblem extends Error {
  constructor(
    message: string,
    readonly reason: "content" | "too large" | "refused",
  ) {
    super(message);
  }
}
