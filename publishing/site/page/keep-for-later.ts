/** What this visit has fetched, and more that it may need, is there without a network on the next one. */
export function keepForLater(serviceWorker: ServiceWorker, more: readonly string[] = []): void {
  const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
  const addresses = [location.href.split("#")[0] ?? "", ...fetched, ...more];
  serviceWorker.postMessage({ kind: "keep", addresses });
}
