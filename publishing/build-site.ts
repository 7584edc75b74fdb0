// npm run site: the whole course for any web host. With --serve it is opened on this computer.
import { join } from "node:path";
import { glossaryLanguages } from "./book/glossary-languages.js";
import { executeAll } from "./course/execute.js";
import { courseSources } from "./course/publication.js";
import { megabytes, zipFolder } from "./page/zip-folder.js";
import { serveFolder } from "./site/serve-folder.js";
import { writeSite } from "./site/write-site.js";

const root = process.cwd();
const folder = join(root, "published", "site");

const say = (line: string) => console.log(line);

say("\nRunning the notebooks, for the slides");
const sources = courseSources(root);
const executed = await executeAll(root, sources, say);
say("\nBuilding the site");
await writeSite(root, folder, sources, executed, glossaryLanguages(root));
const size = zipFolder(folder, join(root, "published", "movement-data-site.zip"), "movement-data-site");
console.log(
  ` ✓ published/site is ready for any web host; movement-data-site.zip (${megabytes(size)}) to send`,
);
if (process.argv.includes("--serve")) {
  // The same address each time, so that the work of the last visit is there; another one where that is taken.
  const { address } = await serveFolder(folder, 8400).catch(() => serveFolder(folder, 0));
  console.log(`\n   Open ${address} in a browser on this computer. Ctrl-C ends it.`);
} else {
  console.log("   npm run site -- --serve opens it on this computer.");
}
