import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { published } from "../published-pages.js";
import { openLive, runAll, type SiteReader, startSiteReader } from "./site-reader.js";

/** What a first visit to a live page may cost, packed. */
const MOST_BYTES = 4 * 1024 * 1024;

let site: SiteReader;
beforeAll(async () => {
  site = await startSiteReader();
});
afterAll(async () => {
  await site?.close();
});

it("a first visit to a page, with all its cells run, costs at most 4 MB", async () => {
  const person = await site.person();
  const asked = new Set<string>();
  person.on("request", (request) => asked.add(new URL(request.url()).pathname));
  const began = performance.now();
  const page = await openLive(person, site.address, "0-start-here.html");
  const readyAfter = performance.now() - began;
  expect(await runAll(page)).toBe("Done.");
  // The door of the service worker is no file of the host.
  const files = [...asked].filter((path) => !path.startsWith("/door/"));
  const sizes = files.map((path) => gzipSync(readFileSync(join(published, "site", path))).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    `${files.length} files, ${(bytes / 1024 / 1024).toFixed(2)} MB packed, cells ready after ${(readyAfter / 1000).toFixed(1)} s`,
  );
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
