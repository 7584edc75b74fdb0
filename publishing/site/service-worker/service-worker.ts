// Stands between the site and the network: the course works without a network after the first visit, and a worker can ask
// for kept files, locks and stops in the middle of a cell.

import { DOOR } from "../kept/door-address.js";
import { answerDoor, stopCellOf } from "./answer-door.js";

declare const self: ServiceWorkerGlobalScope;
/** Changes with the contents of the site. */
declare const EDITION: string;

const site = self.registration.scope;
const cacheName = `movement-data:${new URL(site).pathname}:${EDITION}`;
const ours = (name: string): boolean => name.startsWith(`movement-data:${new URL(site).pathname}:`);

self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (ours(name) && name !== cacheName) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("message", ({ data }) => {
  if (data?.kind === "stop") stopCellOf(String(data.kernel));
  if (data?.kind === "keep") void keep(data.addresses);
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (!address.href.startsWith(site)) return;
  if (address.href.startsWith(site + DOOR)) event.respondWith(answerDoor(request, site));
  else if (request.method === "GET") event.respondWith(answer(request));
});

/** The newest file where there is a network, else the one of the last visit. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const found = await cache.match(request, { ignoreSearch: true });
  // A page is asked for anew; whatever belongs to it goes by its edition.
  if (found !== undefined && request.mode !== "navigate") return found;
  try {
    const response = await fetch(request);
    if (response.ok && response.status === 200) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    if (found !== undefined) return found;
    throw error;
  }
}

/** Keeps what a page fetched before the service worker was there. */
async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const address of addresses) {
    if (!address.startsWith(site) || address.startsWith(site + DOOR)) continue;
    if ((await cache.match(address, { ignoreSearch: true })) === undefined)
      await cache.add(address).catch(() => {});
  }
}
