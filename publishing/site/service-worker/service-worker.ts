// Stands between the site and the network: the course works without a network after the first visit, and a worker can ask
// for kept files, locks and stops in the middle of a cell.

import { DOOR } from "../kept/door-address.js";
import { answerDoor, stopCellOf } from "./answer-door.js";
import { answerOfNewerEdition, hasNewerEdition, isOfEdition } from "./newer-edition.js";

declare const self: ServiceWorkerGlobalScope;
/** Changes with the contents of the site. */
declare const EDITION: string;
/** The short hash of each file of the site, by its path. */
declare const FILES: Readonly<Record<string, string>>;

const site = self.registration.scope;
const cacheName = `movement-data:${new URL(site).pathname}:${EDITION}`;
const ours = (name: string): boolean => name.startsWith(`movement-data:${new URL(site).pathname}:`);

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (ours(name) && name !== cacheName) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("message", ({ data }) => {
  if (data?.kind === "take over") void self.skipWaiting();
  if (data?.kind === "stop") stopCellOf(String(data.kernel), String(data.cell));
  if (data?.kind === "keep") void keep(data.addresses);
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (!address.href.startsWith(site)) return;
  if (address.href.startsWith(site + DOOR)) event.respondWith(answerDoor(request, site));
  else if (request.method === "GET") event.respondWith(answer(request));
});

/**
 * What an earlier visit has fetched, and else the host's, as long as it is of this edition. A newer one comes with a service
 * worker of its own, which waits until a reader asks for it: files of two editions are never mixed.
 */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const address = withoutSearch(request.url);
  const found = await cache.match(address);
  if (found !== undefined) return found;
  // Not what the browser remembers of an earlier edition.
  const response = await fetch(request.url, { cache: "no-cache" });
  if (response.status !== 200) return response;
  if (!(await belongs(address, response))) return answerOfNewerEdition(request);
  await cache.put(address, response.clone());
  return response;
}

/** Keeps what a page fetched before the service worker was there, and the other pages. */
async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const asked of addresses) {
    const address = withoutSearch(asked);
    if (!address.startsWith(site) || address.startsWith(site + DOOR)) continue;
    if ((await cache.match(address)) !== undefined) continue;
    // As the page asked: by another address the browser would fetch all of it once more.
    const response = await fetch(asked, { cache: "no-cache" }).catch(() => undefined);
    if (response?.status === 200 && (await belongs(address, response))) await cache.put(address, response);
  }
}

const belongs = async (address: string, response: Response): Promise<boolean> =>
  (await isOfEdition(response.clone(), decodeURIComponent(address.slice(site.length)), FILES)) ||
  !(await hasNewerEdition(self.registration));

/** The search of a page is read by a script: the page is the same. */
function withoutSearch(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + (pathname.endsWith("/") ? `${pathname}index.html` : pathname);
}
