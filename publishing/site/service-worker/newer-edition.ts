import { shortHash } from "./short-hash.js";

/** What the status of an answer says: the file on the host is of a newer edition. */
const CONFLICT = 409;

const sentence = "There is a new edition of the course. Your answers stay.";

/** Whether a file of the host is the one that this edition was built with. What it does not know is taken as it is. */
export async function isOfEdition(
  response: Response,
  path: string,
  files: Readonly<Record<string, string>>,
): Promise<boolean> {
  const known = files[path];
  return known === undefined || known === (await shortHash(await response.arrayBuffer()));
}

/**
 * Asks the host whether there is a newer edition, which then waits for the reader. Without one, the host itself has changed
 * the file, as some do with pages.
 */
export async function hasNewerEdition(registration: ServiceWorkerRegistration): Promise<boolean> {
  const isThere = (): boolean => registration.waiting !== null || registration.installing !== null;
  if (!isThere()) await registration.update().catch(() => {});
  return isThere();
}

/** The answer in the place of a file of a newer edition: a page that says so, and for all else a status. */
export function answerOfNewerEdition(request: Request): Response {
  if (request.mode !== "navigate") return new Response(sentence, { status: CONFLICT });
  const headers = { "content-type": "text/html; charset=utf-8" };
  return new Response(page, { status: CONFLICT, headers });
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Movement Data</title>
<style>:root { color-scheme: light dark; font: 1.1rem/1.5 system-ui, sans-serif } main { max-width: 34em; margin: 15vh auto; padding: 0 1em } button { font: inherit; padding: 0.4em 1em }</style>
<main><p>${sentence}</p><p><button type="button">Load it</button></p></main>
<script>
document.querySelector("button").addEventListener("click", async () => {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  const { waiting, installing } = await serviceWorker.getRegistration();
  const takeOver = (worker) => worker.postMessage({ kind: "take over" });
  if (waiting) takeOver(waiting);
  else if (installing) installing.addEventListener("statechange", () => installing.state === "installed" && takeOver(installing));
  else location.reload();
});
</script>
`;
