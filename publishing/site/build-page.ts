import { join } from "node:path";
import { type RolldownBuild, rolldown } from "rolldown";
import { pageDoors } from "./page-doors.js";

/** Builds what every page of the site runs into a folder: whether its cells can run, and what runs them, as one file each. */
export async function buildPage(root: string, folder: string): Promise<void> {
  const first = await rolldown({ input: join(root, "publishing", "site", "page", "cannot-run.ts") });
  await first.write({ file: join(folder, "cannot-run.js"), format: "iife", minify: true });
  await first.close();
  const bundle = await bundlePage(root);
  await bundle.write({ file: join(folder, "live.js"), format: "esm", minify: true });
  await bundle.close();
}

/** What a page runs, put together. */
export function bundlePage(root: string): Promise<RolldownBuild> {
  return rolldown({
    input: join(root, "publishing", "site", "page", "live.ts"),
    platform: "browser",
    moduleTypes: { ".css": "text" },
    plugins: [pageDoors(root)],
  });
}
