/** Why a download did not work: "offline" is no network, "status" an answer such as 404, "content" an answer that cannot be read. */
export type OpenDataReason =
  | "offline"
  | "timeout"
  | "status"
  | "busy"
  | "too large"
  | "refused"
  | "content"
  | "inconsistent"
  | "cache"
  | "stopped";

/** A download that did not work, as a sentence that says what to do. */
export class OpenDataError extends Error {
  override readonly name = "OpenDataError";
  readonly reason: OpenDataReason;
  /** The HTTP status of the last answer; absent when nothing answered. */
  declare readonly status?: number;

  constructor(message: string, reason: OpenDataReason, status?: number) {
    super(message);
    this.reason = reason;
    if (status !== undefined) this.status = status;
  }
}
