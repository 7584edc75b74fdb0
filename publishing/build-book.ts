// npm run book: every notebook, executed, as pages that open without a network.
import { join } from "node:path";
import { bookRecordings } from "./book/book-recordings.js";
import { editions } from "./book/edition.js";
import { glossaryLanguages } from "./book/glossary-languages.js";
import { bookPages, writeBook } from "./book/write-book.js";
import { executeAll } from "./course/execute.js";
import { courseSources } from "./course/publication.js";
import { megabytes, zipFolder } from "./page/zip-folder.js";

const root = process.cwd();
const say = (line: string) => console.log(line);

say("\nRunning the notebooks");
const executed = await executeAll(root, courseSources(root), say);
say(" ✓ Every notebook ran from top to bottom.\n");
const languages = glossaryLanguages(root);
for (const edition of editions) {
  const pages = bookPages(executed, edition, languages, bookRecordings(root));
  const folder = join(root, "published", "book", edition.name);
  writeBook(root, folder, pages, edition);
  const name = `movement-data-book-${edition.name}`;
  const size = zipFolder(folder, join(root, "published", "book", `${name}.zip`), name);
  const charts = pages.reduce((sum, page) => sum + page.charts, 0);
  say(` ✓ ${edition.title}: ${pages.length} pages, ${charts} charts`);
  say(`   open published/book/${edition.name}/index.html, or send ${name}.zip (${megabytes(size)})`);
}
