import { howMany } from "../../words/how-many.js";
import { type Answer, type Ask, askOnce } from "./ask-once.js";
import { readAddress } from "./check-address.js";
import { type Failure, networkProblem } from "./network-problem.js";
import { OpenDataError } from "./open-data-error.js";
import { type Pace, politePace } from "./pace.js";
import { retryAfter } from "./retry-after.js";
import { secretsIn, withoutSecrets } from "./secrets.js";
import { statusProblem } from "./status-problem.js";
import type { Surroundings } from "./surroundings.js";
import { UnreadableError } from "./unreadable-error.js";

/** How one portal is asked. */
export interface Portal {
  readonly base: URL;
  readonly around: Surroundings;
  readonly pace: Pace;
  /** The header that carries the key, such as { "X-App-Token": "…" }. */
  readonly secretHeaders: Readonly<Record<string, string>>;
  /** The address of something that lies below the base; keys stay out of it. */
  at(path: string, query?: Readonly<Record<string, string | readonly string[] | undefined>>): URL;
}

/** A download in the making: it counts what it has read. */
export interface Download {
  /** Asks until there is a good answer that `read` accepts, or asking again is in vain. */
  get<Result>(url: URL, read: (answer: Answer) => Result): Promise<Result>;
  progress(rows: number, totalRows?: number): void;
}

export const DEFAULTS = { maxBytes: 100e6, timeoutMs: 30_000, retries: 3, pauseMs: 100 } as const;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;
const AGENT = "movement-data (open data reader)";

/** Opens a portal; nothing is asked yet. */
export function openPortal(
  baseUrl: string,
  around: Surroundings,
  secretHeaders: Readonly<Record<string, string>> = {},
): Portal {
  const base = readAddress(baseUrl);
  const folder = base.pathname.replace(/\/+$/, "");
  return {
    base,
    around,
    secretHeaders,
    pace: politePace(around.pauseMs ?? DEFAULTS.pauseMs, around.now, around.wait),
    at(path, query = {}) {
      const url = new URL(`${folder}${path}`, base.origin);
      for (const [name, value] of Object.entries(query)) {
        for (const one of value === undefined ? [] : [value].flat()) url.searchParams.append(name, one);
      }
      return url;
    },
  };
}

/** Starts a download of one table. Everything that it reads together may have `maxBytes`. */
export function startDownload(portal: Portal): Download {
  const { around } = portal;
  const { maxBytes = DEFAULTS.maxBytes, timeoutMs = DEFAULTS.timeoutMs, retries = DEFAULTS.retries } = around;
  const allowed: [URL, ...URL[]] = [portal.base, ...(around.allow ?? []).map(readAddress)];
  let read = 0;
  let requests = 0;
  let rows = 0;
  let total: number | undefined;
  const tell = (bytes: number): void => {
    around.onProgress?.({ rows, ...(total === undefined ? {} : { totalRows: total }), bytes, requests });
    if (around.signal?.aborted)
      throw new OpenDataError("The download was stopped. Nothing was kept.", "stopped");
  };
  return {
    async get(url, parse) {
      const secrets = [around.appToken ?? "", ...secretsIn(url)];
      let timeouts = 0;
      for (let attempt = 0; ; attempt++) {
        await portal.pace();
        tell(read);
        requests += 1;
        const outcome = await attemptOnce(
          {
            url,
            allowed,
            timeoutMs,
            headers: { accept: "*/*", "user-agent": AGENT },
            secretHeaders: portal.secretHeaders,
            leftBytes: maxBytes - read,
            maxBytes,
            onBytes: (bytes) => tell(read + bytes),
          },
          around,
          parse,
        );
        if ("result" in outcome) {
          read += outcome.bytes;
          return outcome.result;
        }
        const { error, again, waitMs } = outcome;
        // A request that took too long once may be unlucky; twice is an answer.
        timeouts += error.reason === "timeout" ? 1 : 0;
        if (!again || attempt >= retries || timeouts > 1) throw safe(error, secrets);
        await around.wait(waitMs ?? Math.min(FIRST_PAUSE * 2 ** attempt, LONGEST_PAUSE));
      }
    },
    progress(now, of) {
      rows = now;
      total = of;
      tell(read);
    },
  };
}

type Outcome<Result> =
  | { readonly result: Result; readonly bytes: number }
  | (Failure & { readonly waitMs?: number });

async function attemptOnce<Result>(
  ask: Ask,
  around: Surroundings,
  parse: (answer: Answer) => Result,
): Promise<Outcome<Result>> {
  let answer: Answer;
  try {
    answer = await askOnce(ask, around);
  } catch (thrown) {
    return networkProblem(thrown, ask.url.host);
  }
  const problem = statusProblem(answer);
  if (problem === undefined) {
    try {
      return { result: parse(answer), bytes: answer.bytes.byteLength };
    } catch (thrown) {
      if (thrown instanceof OpenDataError) return { error: thrown, again: false };
      if (!(thrown instanceof UnreadableError)) throw thrown;
      return { error: new OpenDataError(thrown.message, "content", answer.status), again: true };
    }
  }
  const asked = retryAfter(answer.headers.get("retry-after"), around.now());
  if (asked === undefined || !problem.again) return problem;
  if (asked <= LONGEST_PAUSE) return { ...problem, waitMs: asked };
  const { status } = answer;
  const minutes = Math.ceil(asked / 60_000);
  const sentence = `${ask.url.host} asks to wait ${howMany(minutes, "minute", "minutes")} before the next request (status ${status}). Run it again then.`;
  return { error: new OpenDataError(sentence, "busy", status), again: false };
}

/** The same error, surely without a key: a portal may repeat in its answer what it was asked. */
function safe(error: OpenDataError, secrets: readonly string[]): OpenDataError {
  return new OpenDataError(withoutSecrets(error.message, secrets), error.reason, error.status);
}
