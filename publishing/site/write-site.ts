import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../kernel-setup/installed/fingerprint.mjs";
import { bookRecordings } from "../book/book-recordings.js";
import { siteEdition } from "../book/edition.js";
import type { GlossaryLanguage } from "../book/glossary-languages.js";
import { bookPages, writeBook } from "../book/write-book.js";
import { readNotebook } from "../course/notebook.js";
import type { Executed, Source } from "../course/publication.js";
import { pathBelow } from "../page/path-below.js";
import { courseDecks, writeDecks } from "../slides/write-decks.js";
import { buildPage } from "./build-page.js";
import { buildServiceWorker } from "./build-service-worker.js";
import { buildWorker } from "./build-worker.js";
import { buildLab } from "./jupyterlite/build-lab.js";

/**
 * Writes the whole course for any web host into a folder: pages that run, the kernel behind them, and what lets them work
 * without a network.
 *
 * @param folder what is in it is removed.
 * @param executed the same notebooks, run: slides show what their cells showed.
 */
export async function writeSite(
  root: string,
  folder: string,
  sources: readonly Source[],
  executed: readonly Executed[],
  languages: readonly GlossaryLanguage[],
): Promise<void> {
  const notebooks = sources.map((source) => ({ ...source, notebook: readNotebook(source.path) }));
  const pages = bookPages(notebooks, siteEdition, languages, bookRecordings(root));
  writeBook(root, folder, pages, siteEdition);
  // Some hosts leave out folders whose name begins with a line, unless they are told not to.
  writeFileSync(join(folder, ".nojekyll"), "");
  await buildPage(root, join(folder, "_static"));
  await buildWorker(root, join(folder, "kernel"));
  // The pages beside them bring what draws the charts.
  const place = { plotly: "../_static/plotly.min.js", hasPDF: false };
  writeDecks(root, join(folder, "slides"), courseDecks(executed), place);
  await buildLab(root, join(folder, "lab"), sources);
  const static_ = filesBelow(join(folder, "_static")).map((file) => pathBelow(folder, file));
  const always = [...pages.map(({ file }) => file), ...static_];
  writeFileSync(join(folder, "_static", "pages.json"), JSON.stringify(always));
  await buildServiceWorker(root, folder);
}
