import { howMany } from "../../words/how-many.js";
import { isAllowed, refusal } from "./check-address.js";
import type { FetchAnswer } from "./fetch-function.js";
import { OpenDataError } from "./open-data-error.js";
import { readBody } from "./read-body.js";
import type { Surroundings } from "./surroundings.js";

/** An answer with all its bytes. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly bytes: Uint8Array;
  readonly url: URL;
}

/** One request, and to whom it may go. */
export interface Ask {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Headers with a key: only the first of the allowed hosts gets them. */
  readonly secretHeaders: Readonly<Record<string, string>>;
  readonly allowed: readonly [URL, ...URL[]];
  /** The most bytes of the whole table, and how many of them are left for this answer. */
  readonly maxBytes: number;
  readonly leftBytes: number;
  readonly timeoutMs: number;
  readonly onBytes: (bytes: number) => void;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

/**
 * Sends one request and reads the whole answer, through redirects that stay with the allowed hosts.
 *
 * @throws {OpenDataError} when it takes too long, is too large, or leads elsewhere; and what `fetch` throws.
 */
export async function askOnce(ask: Ask, { fetch, alarm }: Surroundings): Promise<Answer> {
  const stop = new AbortController();
  const late = new OpenDataError(
    `${ask.url.host} did not answer in full within ${howMany(ask.timeoutMs / 1000, "second", "seconds")}. Try again later, or allow more with { timeoutMs: … }.`,
    "timeout",
  );
  let cancel = (): void => {};
  const timeout = new Promise<never>((_, reject) => {
    cancel = alarm(ask.timeoutMs, () => {
      reject(late);
      stop.abort();
    });
  });
  const work = follow(ask, (url, headers) =>
    fetch(url, { headers, redirect: "manual", signal: stop.signal }),
  );
  // When the time is up, the rest of the work still ends some time, and nobody waits for how.
  work.catch(() => {});
  try {
    return await Promise.race([work, timeout]);
  } finally {
    cancel();
    stop.abort();
  }
}

type Send = (url: string, headers: Readonly<Record<string, string>>) => Promise<FetchAnswer>;

async function follow(ask: Ask, send: Send): Promise<Answer> {
  let url = ask.url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!isAllowed(url, ask.allowed))
      throw refusal(url, redirects === 0 ? "The address" : `A redirect of ${ask.url.host}`);
    const isHome = isAllowed(url, [ask.allowed[0]]);
    const answer = await send(url.href, isHome ? { ...ask.headers, ...ask.secretHeaders } : ask.headers);
    const { status, headers } = answer;
    const location = REDIRECTS.has(status) ? headers.get("location") : null;
    if (location === null) {
      return {
        status,
        headers,
        url,
        bytes: await readBody(answer, ask.leftBytes, ask.maxBytes, ask.onBytes),
      };
    }
    if (!URL.canParse(location, url.href)) {
      throw new OpenDataError(
        `${url.host} redirects to something that is not an address.`,
        "content",
        status,
      );
    }
    url = new URL(location, url);
  }
  throw new OpenDataError(`${ask.url.host} redirects again and again without an end.`, "refused");
}
