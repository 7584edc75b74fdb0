/** How long the page waits for its service worker before it goes on without, in milliseconds. */
const PATIENCE = 4000;

/** Loads the newer edition of the site. */
export type LoadEdition = () => void;

/**
 * The service worker that answers for this page; undefined where the browser has none, as in some private windows.
 *
 * @param newEdition called once when there is a newer edition of the site than the one this page was loaded from.
 */
export async function controllingServiceWorker(
  site: string,
  newEdition: (load: LoadEdition) => void,
): Promise<ServiceWorker | undefined> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return undefined;
  try {
    // The first one takes over a page that had none; any other one brings another edition.
    const isFirst = serviceWorker.controller === null;
    const registration = await serviceWorker.register(new URL("service-worker.js", site));
    if (!isFirst) watchEditions(serviceWorker, registration, newEdition);
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

/**
 * A newer edition waits until the reader asks for it: whoever takes over while a page fetches its kernel would cut off what
 * is on its way, and the page would wait for it without end.
 */
function watchEditions(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  newEdition: (load: LoadEdition) => void,
): void {
  let isSaid = false;
  const say = (): void => {
    if (!isSaid) newEdition(load);
    isSaid = true;
  };
  const load = (): void => {
    const { waiting } = registration;
    if (waiting === null) {
      location.reload();
      return;
    }
    container.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage({ kind: "take over" });
  };
  const sayWhenInstalled = (worker: ServiceWorker | null): void =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") say();
    });
  // Another tab may have asked for it.
  container.addEventListener("controllerchange", say, { once: true });
  if (registration.waiting !== null) say();
  sayWhenInstalled(registration.installing);
  registration.addEventListener("updatefound", () => sayWhenInstalled(registration.installing));
}
