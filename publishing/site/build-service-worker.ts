import { join } from "node:path";
import { rolldown } from "rolldown";

/**
 * Builds what works between the site and the network. It stands at the root of the site: it answers for all below.
 *
 * @param edition changes with the contents of the site; what was kept of another one is forgotten.
 */
export async function buildServiceWorker(root: string, folder: string, edition: string): Promise<void> {
  const bundle = await rolldown({
    input: join(root, "publishing", "site", "service-worker", "service-worker.ts"),
    platform: "browser",
    transform: { define: { EDITION: JSON.stringify(edition) } },
  });
  await bundle.write({ file: join(folder, "service-worker.js"), format: "iife", minify: true });
  await bundle.close();
}
