// npm run slides: one slide a part of every notebook, as pages that open without a network, and as PDF.
import { join } from "node:path";
import { executeAll } from "./course/execute.js";
import { courseSources } from "./course/publication.js";
import { printDecks } from "./slides/print-decks.js";
import { courseDecks, writeDecks } from "./slides/write-decks.js";

const root = process.cwd();
const say = (line: string) => console.log(line);
const folder = join(root, "published", "slides");

say("\nRunning the notebooks");
const executed = await executeAll(root, courseSources(root), say);
say(" ✓ Every notebook ran from top to bottom.\n");
const decks = courseDecks(executed);
writeDecks(root, folder, decks);
for (const { title, columns } of decks) {
  const slides = columns.flat();
  const charts = slides.reduce((sum, slide) => sum + slide.charts, 0);
  say(` ✓ ${title}: ${columns.length} parts, ${slides.length} slides, ${charts} charts`);
}
if (await printDecks(folder, decks)) say(" ✓ Each deck also as PDF");
else {
  say(
    " – No PDF: install Chromium, Chrome or Edge, or name one in the variable CHROMIUM, and run this again.",
  );
}
say("   open published/slides/index.html");
