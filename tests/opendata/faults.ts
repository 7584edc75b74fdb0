import { gzipSync } from "node:zlib";
import { type Asked, bytes, type Fault, type Reply } from "./portal-server.js";

/** A way in which a portal misbehaves, and what must come of it: all rows, or an error of this reason. */
export interface KnownFault {
  readonly name: string;
  readonly fault: Fault;
  readonly expected: "all rows" | RegExp;
  /** Only portals with pages have it. */
  readonly paged?: true;
  readonly options?: { readonly maxBytes?: number; readonly timeoutMs?: number };
}

const when =
  (matches: (asked: Asked) => boolean, change: (reply: Reply, asked: Asked) => void): Fault =>
  (asked, reply) => {
    if (matches(asked)) change(reply, asked);
    return undefined;
  };
const always = (): boolean => true;
const once = ({ time }: Asked): boolean => time === 1;
const twice = ({ time }: Asked): boolean => time <= 2;
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (reply: Reply): void => {
    Object.assign(reply, {
      status: code,
      headers: { "content-type": "application/json", ...headers },
      body: bytes('{"message":"No."}'),
    });
  };
const redirect = (place: string) => status(302, { location: place });
/** Changes the rows of the reply, whatever portal it is. */
const rows =
  (change: (list: unknown[]) => unknown[]) =>
  (reply: Reply): void => {
    const value = JSON.parse(Buffer.from(reply.body).toString());
    if (Array.isArray(value)) reply.body = bytes(change(value));
    else {
      value.result.records = change(value.result.records);
      reply.body = bytes(value);
    }
  };

const cut =
  (isNow: (asked: Asked) => boolean): Fault =>
  (asked, reply, response) => {
    if (!isNow(asked)) return undefined;
    response.writeHead(200, { ...reply.headers, "content-length": String(reply.body.length) });
    response.write(reply.body.subarray(0, 60), () => response.destroy());
    return "done";
  };
const endless: Fault = (_, reply, response) => {
  response.writeHead(200, reply.headers);
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
  return "done";
};
const drip: Fault = (_, reply, response) => {
  response.writeHead(200, reply.headers);
  const timer: NodeJS.Timeout = setInterval(
    () => (response.destroyed ? clearInterval(timer) : response.write(" ")),
    20,
  );
  return "done";
};

/** Only the second page, the second and later times, or the first page of a portal without pages. */
const second = ({ page, url }: Asked): boolean => page === 1 || url.pathname.startsWith("/data/");

export const FAULTS: readonly KnownFault[] = [
  { name: "none", fault: () => undefined, expected: "all rows" },
  {
    name: "429 once, Retry-After in seconds",
    fault: when(once, status(429, { "retry-after": "2" })),
    expected: "all rows",
  },
  {
    name: "429 once, Retry-After as a date",
    fault: when(once, status(429, { "retry-after": "Sat, 03 Oct 2026 12:00:05 GMT" })),
    expected: "all rows",
  },
  { name: "429 for ever", fault: when(always, status(429)), expected: /asked too often \(status 429\)/ },
  {
    name: "429, come back in an hour",
    fault: when(always, status(429, { "retry-after": "3600" })),
    expected: /wait 60 minutes/,
  },
  { name: "500 twice", fault: when(twice, status(500)), expected: "all rows" },
  { name: "503 for ever", fault: when(always, status(503)), expected: /problem of its own \(status 503\)/ },
  { name: "404", fault: when(always, status(404)), expected: /nothing at .*\(status 404\)/ },
  { name: "403", fault: when(always, status(403)), expected: /wants a key.*It says: No\./ },
  {
    name: "page cut in the middle, once",
    fault: cut((asked) => once(asked) && second(asked)),
    expected: "all rows",
  },
  { name: "page cut in the middle, always", fault: cut(second), expected: /broke off/ },
  {
    name: "half a page, ended properly, once",
    fault: when(once, (reply) => {
      reply.body = reply.body.subarray(0, 60);
    }),
    expected: "all rows",
  },
  {
    name: "half a page, ended properly, always",
    fault: when(always, (reply) => {
      reply.body = reply.body.subarray(0, 60);
    }),
    expected: /not complete JSON/,
  },
  {
    name: "content length too short",
    fault: when(always, (reply) => {
      reply.body = reply.body.subarray(0, 100);
      reply.headers["content-length"] = "100";
    }),
    expected: /not complete JSON/,
  },
  {
    name: "content length too long",
    fault: (asked, reply, response) => {
      response.writeHead(200, { ...reply.headers, "content-length": String(reply.body.length + 50) });
      response.write(reply.body, () => response.destroy());
      void asked;
      return "done";
    },
    expected: /broke off/,
  },
  {
    name: "body without an end",
    fault: endless,
    expected: /more than 200 KB/,
    options: { maxBytes: 200_000 },
  },
  {
    name: "a small answer that unpacks to 50 MB",
    fault: when(always, (reply) => {
      reply.body = gzipSync(Buffer.alloc(50e6, 32));
      reply.headers["content-encoding"] = "gzip";
    }),
    expected: /more than 200 KB/,
    options: { maxBytes: 200_000 },
  },
  {
    name: "announces 10 GB",
    fault: (_, reply, response) => {
      response.writeHead(200, { ...reply.headers, "content-length": "10000000000" });
      response.write("[");
      return "done";
    },
    expected: /more than 100 MB/,
  },
  {
    name: "JSON that is none",
    fault: when(always, (reply) => {
      reply.body = bytes("{oops");
    }),
    expected: /not complete JSON/,
  },
  {
    name: "letters that are not UTF-8",
    fault: when(always, (reply) => {
      reply.body = Buffer.from(Buffer.from(reply.body).toString().replace("Ward", "W\u00e4rd"), "latin1");
    }),
    expected: /not stored as UTF-8/,
  },
  {
    name: "a web page instead of data",
    fault: when(always, (reply) => {
      reply.body = bytes("<html><title>Sign in</title></html>");
    }),
    expected: /web page instead of data/,
  },
  {
    name: "something else than rows",
    fault: when(always, (reply) => {
      reply.body = bytes({ success: true, result: { records: 7 } });
    }),
    expected: /not a (list of rows|table of even rows)/,
  },
  {
    name: "headers that never come",
    fault: () => "done",
    expected: /did not answer in full within/,
    options: { timeoutMs: 150 },
  },
  {
    name: "a body that drips",
    fault: drip,
    expected: /did not answer in full within/,
    options: { timeoutMs: 150 },
  },
  {
    name: "connection closed at once",
    fault: (_, __, response) => {
      response.destroy();
      return "done";
    },
    expected: /broke off/,
  },
  {
    name: "redirect on the same host",
    fault: when(
      ({ url }) => !url.searchParams.has("moved"),
      (reply, { url }) => redirect(`${url.pathname}${url.search}&moved=1`)(reply),
    ),
    expected: "all rows",
  },
  {
    name: "redirect to another host",
    fault: when(always, redirect("http://data.example.org/x")),
    expected: /another place, http:\/\/data\.example\.org/,
  },
  {
    name: "redirect to another port",
    fault: when(always, redirect("http://127.0.0.1:9/x")),
    expected: /private network/,
  },
  {
    name: "redirect to a private address",
    fault: when(always, redirect("http://169.254.169.254/latest/meta-data")),
    expected: /169\.254\.169\.254, an address inside a private network/,
  },
  {
    name: "redirect to a file",
    fault: when(always, redirect("file:///etc/passwd")),
    expected: /not a web address \(file:\)/,
  },
  {
    name: "redirect without an end",
    fault: when(always, (reply, { url }) => redirect(url.pathname + url.search)(reply)),
    expected: /again and again/,
  },
  {
    name: "columns that change between pages, always",
    paged: true,
    fault: when(second, schemaChange),
    expected: /columns changed from one page to the next/,
  },
  {
    name: "columns that change while reading, once",
    paged: true,
    fault: when((asked) => once(asked) && second(asked), schemaChange),
    expected: "all rows",
  },
  {
    name: "a page that comes twice, always",
    paged: true,
    fault: when(
      second,
      rows((list) => renumber(list)),
    ),
    expected: /a row came twice/,
  },
  {
    name: "a page that comes twice, once",
    paged: true,
    fault: when(
      (asked) => once(asked) && second(asked),
      rows((list) => renumber(list)),
    ),
    expected: "all rows",
  },
  {
    name: "a page that is missing, always",
    paged: true,
    fault: when(
      second,
      rows(() => []),
    ),
    expected: /10 rows arrived, but the portal counts 23/,
  },
  {
    name: "a page that is missing, once",
    paged: true,
    fault: when(
      (asked) => once(asked) && second(asked),
      rows(() => []),
    ),
    expected: "all rows",
  },
  {
    name: "pages shorter than asked for",
    paged: true,
    fault: when(
      always,
      rows((list) => list.slice(0, 4)),
    ),
    expected: "all rows",
  },
  {
    name: "text in a column of numbers",
    fault: when(
      always,
      rows((list) => list.map((row, i) => (i === 1 ? withVotes(row, "many") : row))),
    ),
    expected: /"votes" is a number column, but row \d+ has the text "••••" \(masked\)/,
  },
  {
    name: "repeats the key in its answer",
    fault: when(always, (reply, { request, url }) => {
      status(400)(reply);
      const key =
        request.headers["x-app-token"] ?? request.headers.authorization ?? url.searchParams.get("key");
      reply.body = bytes({ message: `Bad key ${String(key)}` });
    }),
    expected: /Bad key •••/,
  },
];

function schemaChange(reply: Reply): void {
  if (reply.headers["x-soda2-types"] !== undefined)
    reply.headers["x-soda2-types"] = '["row_identifier","text","text"]';
  else {
    const value = JSON.parse(Buffer.from(reply.body).toString());
    value.result.fields[2].type = "text";
    reply.body = bytes(value);
  }
}

/** The second page with the ids of the first. */
function renumber(list: readonly unknown[]): unknown[] {
  return list.map((row, i) => ({
    ...(row as object),
    ...(":id" in (row as object) ? { ":id": `row-${i}` } : { _id: i + 1 }),
  }));
}

function withVotes(row: unknown, votes: string): unknown {
  return Array.isArray(row) ? row.map((cell, i) => (i === 1 ? votes : cell)) : { ...(row as object), votes };
}
