import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

const kinds: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** A host for a folder, for this computer alone. */
export interface FolderHost {
  /** "http://127.0.0.1:8000/" */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Serves a folder as any web host does, to this computer only: packed, and nothing outside of it.
 *
 * @param port 0 takes one that is free.
 * @param under the path under which it stands. Default: the root.
 */
export async function serveFolder(folder: string, port: number, under = "/"): Promise<FolderHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = normalize(decodeURIComponent(pathname)).replaceAll("\\", "/");
    const file = path.startsWith(under) ? join(folder, path.slice(under.length)) : folder;
    const found = path.endsWith("/") ? join(file, "index.html") : file;
    if (!path.startsWith(under) || !existsSync(found)) {
      response.writeHead(404).end("There is no such page.");
    } else if (statSync(found).isDirectory()) {
      response.writeHead(301, { location: `${pathname}/` }).end();
    } else {
      const kind = kinds[extname(found)] ?? "application/octet-stream";
      response.writeHead(200, {
        "content-type": kind,
        "content-encoding": "gzip",
        "cache-control": "no-cache",
      });
      createReadStream(found).pipe(createGzip()).pipe(response);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${taken}${under}`, stop: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
