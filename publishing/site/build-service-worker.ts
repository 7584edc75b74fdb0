import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { filesBelow, fingerprint } from "../../kernel-setup/installed/fingerprint.mjs";
import { pathBelow } from "../page/path-below.js";
import { shortHash } from "./service-worker/short-hash.js";

/**
 * Builds what works between the site and the network. It stands at the root of the site: it answers for all below, and knows
 * which files are of its edition.
 *
 * @param folder the site, with all its other files.
 */
export async function buildServiceWorker(root: string, folder: string): Promise<void> {
  const file = join(folder, "service-worker.js");
  rmSync(file, { force: true });
  const files = filesBelow(folder);
  const edition = fingerprint(folder, files).slice(0, 16);
  const hashes = await Promise.all(
    files.map(async (each) => [pathBelow(folder, each), await shortHash(readFileSync(each))]),
  );
  const bundle = await rolldown({
    input: join(root, "publishing", "site", "service-worker", "service-worker.ts"),
    platform: "browser",
    transform: {
      define: { EDITION: JSON.stringify(edition), FILES: JSON.stringify(Object.fromEntries(hashes)) },
    },
  });
  await bundle.write({ file, format: "iife", minify: true });
  await bundle.close();
}
