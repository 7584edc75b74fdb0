import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request for rows, as a fault sees it. */
export interface Asked {
  readonly url: URL;
  /** Which page it is: 0 is the first. */
  readonly page: number;
  /** How often this page has been asked for, this time included. */
  readonly time: number;
  readonly request: IncomingMessage;
}

/** What would be answered without the fault. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** Misbehaves: changes the reply, or answers by itself and returns "done". */
export type Fault = (asked: Asked, reply: Reply, response: ServerResponse) => "done" | undefined;

export interface PortalServer {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

export const ROWS = 23;
export const PAGE = 10;

/** Row i of the table that all three portals give; every seventh has no number of votes. */
export const row = (i: number): { ward: string; votes: number | null } => ({
  ward: `Ward ${i} “Ö”`,
  votes: i % 7 === 0 ? null : i * 100,
});

const all = Array.from({ length: ROWS }, (_, i) => i);

/** A server on this computer that answers as Socrata, CKAN and the Census Bureau do, and misbehaves when asked for rows. */
export async function startPortal(fault: Fault = () => undefined): Promise<PortalServer> {
  const requests: IncomingMessage[] = [];
  const times = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    requests.push(request);
    const url = new URL(request.url ?? "/", "http://portal");
    const found = answer(url);
    if (found === undefined)
      return void response
        .writeHead(404, { "content-type": "application/json" })
        .end('{"message":"Not found"}');
    const reply: Reply = {
      status: 200,
      headers: { "content-type": "application/json", ...found.headers },
      body: bytes(found.value),
    };
    if (found.page !== undefined) {
      const time = (times.get(url.search) ?? 0) + 1;
      times.set(url.search, time);
      if (fault({ url, page: found.page, time, request }, reply, response) === "done") return;
    }
    response.writeHead(reply.status, reply.headers);
    response.end(reply.body);
  });
  server.on("clientError", (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export const bytes = (value: unknown): Uint8Array =>
  typeof value === "string" ? Buffer.from(value) : Buffer.from(JSON.stringify(value));

interface Found {
  readonly value: unknown;
  readonly headers?: Record<string, string>;
  /** Only for what a fault may touch. */
  readonly page?: number;
}

function answer(url: URL): Found | undefined {
  const { pathname, searchParams: query } = url;
  const number = (name: string, fallback: number): number => Number(query.get(name) ?? fallback);
  if (pathname === "/api/views/abcd-1234.json") return { value: VIEW };
  if (pathname === "/resource/abcd-1234.json") {
    if (query.get("$select") === "count(*)") return { value: [{ count: String(ROWS) }] };
    const [offset, limit] = [number("$offset", 0), number("$limit", 1000)];
    const rows = all.slice(offset, offset + limit).map((i) => {
      const { ward, votes } = row(i);
      return { ":id": `row-${i}`, ward, ...(votes === null ? {} : { votes: String(votes) }) };
    });
    return { value: rows, page: Math.floor(offset / PAGE), headers: SODA };
  }
  if (pathname === "/api/3/action/datastore_search") {
    const [offset, limit] = [number("offset", 0), number("limit", 100)];
    const records = all.slice(offset, offset + limit).map((i) => ({ _id: i + 1, ...row(i) }));
    const result = { resource_id: "votes", fields: FIELDS, records, total: ROWS, limit };
    return { value: { success: true, result }, page: Math.floor(offset / PAGE) };
  }
  if (pathname === "/api/3/action/resource_show") return { value: { success: true, result: RESOURCE } };
  if (pathname === "/api/3/action/package_show") return { value: { success: true, result: PACKAGE } };
  if (pathname === "/data/2023/acs/acs5/groups/B01003.json") return { value: { variables: LABELS } };
  if (pathname === "/data/2023/acs/acs5") {
    const names = (query.get("get") ?? "").split(",");
    const cells = (i: number): unknown[] => [
      ...names.map((name) => censusCell(name, i)),
      "26",
      String(i).padStart(3, "0"),
    ];
    return { value: [[...names, "state", "county"], ...all.map(cells)], page: 0 };
  }
  return undefined;
}

function censusCell(name: string, i: number): string | null {
  const { ward, votes } = row(i);
  if (name === "NAME") return ward;
  if (name.endsWith("M")) return votes === null ? "-222222222" : String(i);
  return votes === null ? "-666666666" : String(votes);
}

const SODA = {
  "x-soda2-fields": '[":id","ward","votes"]',
  "x-soda2-types": '["row_identifier","text","number"]',
};
const VIEW = {
  id: "abcd-1234",
  name: "Votes by ward",
  attribution: "City Clerk",
  license: { name: "Public Domain", termsLink: "https://example.org/terms" },
  rowsUpdatedAt: 1_700_000_000,
  columns: [
    { fieldName: "ward", name: "Ward", dataTypeName: "text" },
    { fieldName: "votes", name: "Votes", dataTypeName: "number", description: "All votes cast" },
  ],
};
const FIELDS = [
  { id: "_id", type: "int" },
  { id: "ward", type: "text" },
  { id: "votes", type: "numeric", info: { notes: "All votes cast" } },
];
const RESOURCE = {
  id: "votes",
  name: "Votes",
  package_id: "elections",
  last_modified: "2026-01-02T03:04:05",
};
const PACKAGE = {
  name: "elections",
  title: "Elections",
  license_title: "CC BY 4.0",
  license_url: "https://example.org/by",
  organization: { title: "City Clerk" },
};
const LABELS = { B01003_001E: { label: "Estimate!!Total", predicateType: "int" } };
