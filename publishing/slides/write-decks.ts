import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { copyShared } from "../book/write-book.js";
import type { Executed } from "../course/publication.js";
import { deckOf } from "./deck.js";
import { ALONE, deckPage, decksPage } from "./deck-page.js";
import type { Column } from "./slide.js";

/** A deck with its name and title. */
export interface Deck {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
}

/** The decks of the course; notebooks for trainers have none. */
export function courseDecks(executed: readonly Executed[]): readonly Deck[] {
  return executed
    .filter(({ module }) => module !== undefined)
    .map((page) => ({ name: page.name, title: page.notebook.metadata.title, columns: deckOf(page) }));
}

/** Writes the decks into a folder of their own, anew. */
export function writeDecks(root: string, folder: string, decks: readonly Deck[], place = ALONE): void {
  rmSync(folder, { recursive: true, force: true });
  const shared = join(folder, "_static");
  mkdirSync(shared, { recursive: true });
  for (const { name, title, columns } of decks) {
    writeFileSync(join(folder, `${name}.html`), deckPage(title, columns, place));
  }
  writeFileSync(join(folder, "index.html"), decksPage(decks, place));
  copyShared(
    root,
    shared,
    ["tokens.css", "page.css", "slides.css", "flowing.css", "decks.css"],
    ["charts.js", "scroll-regions.js", "flowing.js", "slides.js"],
  );
  const require = createRequire(import.meta.url);
  if (place === ALONE) copyFileSync(require.resolve("plotly.js/plotly.min.js"), join(folder, place.plotly));
  const reveal = dirname(require.resolve("reveal.js"));
  copyFileSync(join(reveal, "reveal.js"), join(shared, "reveal.js"));
  copyFileSync(join(reveal, "reveal.css"), join(shared, "reveal.css"));
  copyFileSync(join(reveal, "reset.css"), join(shared, "reveal-reset.css"));
  copyFileSync(join(reveal, "plugin", "notes.js"), join(shared, "notes.js"));
}
