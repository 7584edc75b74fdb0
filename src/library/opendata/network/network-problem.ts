import { OpenDataError } from "./open-data-error.js";
import { CutAnswerError } from "./read-body.js";

/** A failed request: what to say, and whether asking again may help. */
export interface Failure {
  readonly error: OpenDataError;
  readonly again: boolean;
}

const UNREACHABLE = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPERM",
]);

/** What `fetch` threw, as a sentence. The thrown error itself is not kept: it may hold a key. */
export function networkProblem(thrown: unknown, host: string): Failure {
  if (thrown instanceof OpenDataError) return { error: thrown, again: thrown.reason === "timeout" };
  const code = codeOf(thrown);
  if (/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|^ERR_TLS/.test(code)) {
    const error = new OpenDataError(
      `${host} cannot prove that it is ${host}: its certificate is not valid. Nothing was read. Check the address and the clock of this computer.`,
      "refused",
    );
    return { error, again: false };
  }
  if (
    thrown instanceof CutAnswerError ||
    /^(ECONNRESET|EPIPE|UND_ERR_(SOCKET|BODY_TIMEOUT|RES_CONTENT_LENGTH_MISMATCH)|HPE_)/.test(code)
  ) {
    const error = new OpenDataError(
      `The answer of ${host} broke off before it was complete. Nothing of it was kept: run it again.`,
      "content",
    );
    return { error, again: true };
  }
  if (code === "CROSS_ORIGIN") {
    const error = new OpenDataError(
      `${host} does not let pages of other websites read its data, so nothing was read. The same line works on a laptop with the course; or download the table from ${host} in another tab, add it under My work, and read it from there.`,
      "refused",
    );
    return { error, again: false };
  }
  const error = new OpenDataError(
    `${host} cannot be reached. Is this computer online, and is the address right? Everything else in the course works without a network.`,
    "offline",
  );
  return { error, again: !UNREACHABLE.has(code) && thrown instanceof TypeError };
}

function codeOf(thrown: unknown): string {
  const { code, cause, errors } = (thrown ?? {}) as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === "string") return code;
  // Node tries several addresses of one name and reports them together.
  if (Array.isArray(errors)) return codeOf(errors[0]);
  return cause === undefined ? "" : codeOf(cause);
}
