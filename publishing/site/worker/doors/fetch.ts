// `fetch` of Node, on top of the one of browsers: it tells a redirect, and a website that pages of others may not read.

type Fetch = (address: string | URL | Request, options?: RequestInit) => Promise<Response>;

/** A website that answers, and does not allow pages of other websites to read what it says. */
class CrossOriginError extends TypeError {
  readonly code = "CROSS_ORIGIN";
  constructor(host: string) {
    super(
      `${host} does not let pages of other websites read it. A laptop with the course can; or download the file from ${host} in another tab, and add it under My work.`,
    );
  }
}

/**
 * @param browserFetch the browser's own.
 * @param here the address of the program: what lies beside it is fetched as ever.
 */
export function fetchAsNode(browserFetch: Fetch, here: string): Fetch {
  return async (address, options) => {
    if (address instanceof Request) return browserFetch(address, options);
    const url = new URL(address, here);
    if (url.origin === new URL(here).origin) return browserFetch(address, options);
    const allowed = withoutAgent(options);
    try {
      const answer = await browserFetch(url, allowed);
      return answer.type === "opaqueredirect" ? await redirectOf(url, allowed) : answer;
    } catch (error) {
      if (allowed.signal?.aborted === true || !(await answers(url))) throw error;
      throw new CrossOriginError(url.host);
    }
  };

  /** A browser does not say where to. It is followed without any header, so that a key goes nowhere else. */
  async function redirectOf(url: URL, { signal }: RequestInit): Promise<Response> {
    const end = await browserFetch(url, { redirect: "follow", signal: signal ?? null });
    return new Response(null, { status: 302, headers: { location: end.url } });
  }

  /** Whether there is anybody: what it says stays closed. */
  async function answers(url: URL): Promise<boolean> {
    return browserFetch(url, { method: "HEAD", mode: "no-cors" }).then(
      () => true,
      () => false,
    );
  }
}

/** Browsers say themselves who they are; where a page does it, many a website is asked first whether it may. */
function withoutAgent(options: RequestInit = {}): RequestInit {
  const headers = new Headers(options.headers);
  headers.delete("user-agent");
  return { ...options, headers };
}
