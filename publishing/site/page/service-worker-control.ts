/** How long the page waits for its service worker before it goes on without, in milliseconds. */
const PATIENCE = 4000;

/**
 * The service worker that answers for this page; undefined where the browser has none, as in some private windows.
 *
 * @param newEdition called when the site has changed since this page was loaded.
 */
export async function controllingServiceWorker(
  site: string,
  newEdition: () => void,
): Promise<ServiceWorker | undefined> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return undefined;
  // The first one takes over a page that had none; another one brings another edition.
  if (serviceWorker.controller !== null)
    serviceWorker.addEventListener("controllerchange", newEdition, { once: true });
  try {
    await serviceWorker.register(new URL("service-worker.js", site));
    const controlled = new Promise<void>((resolve) => {
      if (serviceWorker.controller !== null) resolve();
      serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
    });
    await Promise.race([controlled, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    return serviceWorker.controller ?? undefined;
  } catch {
    return undefined;
  }
}
