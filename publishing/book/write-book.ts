import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Executed } from "../course/publication.js";
import { analystsPage } from "./analysts-page.js";
import { answerKeyPage } from "./answer-key-page.js";
import type { BookPage } from "./book-page.js";
import { type BookRecording, copyRecordings } from "./book-recordings.js";
import { coverPage } from "./cover-page.js";
import type { Edition } from "./edition.js";
import { framePage, sheets } from "./frame.js";
import { glossaryOf } from "./glossary.js";
import type { GlossaryLanguage } from "./glossary-languages.js";
import { glossaryPage } from "./glossary-page.js";
import { hostingPage } from "./hosting-page.js";
import { notebookPage } from "./notebook-page.js";
import { searchIndexScript, searchPage } from "./search-page.js";
import { startPage } from "./start-page.js";

/** The pages of an edition, in their order. */
export function bookPages(
  executed: readonly Executed[],
  edition: Edition,
  languages: readonly GlossaryLanguage[],
  recordings: ReadonlyMap<string, BookRecording> = new Map(),
  root = process.cwd(),
): readonly BookPage[] {
  const read = executed.filter(({ module }) => module !== undefined || edition.answers);
  return [
    edition.live ? startPage(read, edition) : coverPage(read, edition),
    ...read.map((page) => notebookPage(page, edition, recordings.get(page.name))),
    glossaryPage(glossaryOf(read), read, languages),
    ...(edition.answers ? [answerKeyPage()] : []),
    ...(edition.live ? [hostingPage()] : [analystsPage(root)]),
    searchPage(),
  ];
}

/**
 * Writes an edition into a folder of its own, anew.
 *
 * @param root the folder of the project.
 * @param folder where the edition goes; what is in it is removed.
 */
export function writeBook(root: string, folder: string, pages: readonly BookPage[], edition: Edition): void {
  rmSync(folder, { recursive: true, force: true });
  const shared = join(folder, "_static");
  mkdirSync(shared, { recursive: true });
  for (const page of pages) writeFileSync(join(folder, page.file), framePage(page, pages, edition));
  writeFileSync(join(shared, "search-index.js"), searchIndexScript(pages));
  copyRecordings(root, folder);
  copyShared(root, shared, sheets(edition), ["charts.js", "search.js", "scroll-regions.js"]);
  const require = createRequire(import.meta.url);
  copyFileSync(require.resolve("plotly.js/plotly.min.js"), join(shared, "plotly.min.js"));
  // Without the line that asks for a source map that is not there.
  const search = readFileSync(
    require.resolve("minisearch").replace(/[^/\\]+[/\\][^/\\]+$/, "umd/index.js"),
    "utf8",
  );
  writeFileSync(join(shared, "minisearch.js"), search.replace(/^\/\/# sourceMappingURL=.*$/m, ""));
}

/** The letters of all pages, with the license that goes with them. */
export const TYPEFACE = ["typeface-normal.woff2", "typeface-italic.woff2", "typeface-license.txt"] as const;

/** Copies the letters, style sheets and compiled scripts of the pages. */
export function copyShared(
  root: string,
  folder: string,
  styles: readonly string[],
  scripts: readonly string[],
): void {
  for (const name of TYPEFACE)
    copyFileSync(join(root, "publishing", "style", "typeface", name), join(folder, name));
  for (const name of styles) copyFileSync(join(root, "publishing", "style", name), join(folder, name));
  for (const name of scripts) {
    copyFileSync(join(root, "published", ".program", "browser", name), join(folder, name));
  }
}
