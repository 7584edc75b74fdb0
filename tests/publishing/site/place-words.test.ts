import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../../publishing/course/notebook.js";
import { courseSources } from "../../../publishing/course/publication.js";
import { sectionsOf } from "../../../publishing/course/sections.js";
import { inTheLab, inThePage, placeWords } from "../../../publishing/site/place-words.js";

const root = join(import.meta.dirname, "../../..");
const texts = courseSources(root)
  .filter(({ module }) => module !== undefined)
  .flatMap(({ name, path }) =>
    sectionsOf(readNotebook(path)).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "prose" ? [{ name, text: block.text }] : [])),
    ),
  );

describe("words that differ by place", () => {
  it.each(placeWords.map(({ laptop }) => laptop))("stand in a notebook: %s", (laptop) => {
    expect(texts.filter(({ text }) => text.includes(laptop)).length).toBeGreaterThan(0);
  });

  it("leave nothing on a page of the site that only a laptop has", () => {
    const foreign = /\bterminal\b|\bnpm\b|Jupyter|three dots|Ctrl-C|\*\*\+\*\*|double click|file list/i;
    const left = texts
      .map(({ name, text }) => ({ name, said: inThePage(text) }))
      .filter(({ said }) => foreign.test(said))
      .map(({ name, said }) => `${name}: ${said.slice(0, 200)}`);
    expect(left).toEqual([]);
  });

  it("leave nothing in the JupyterLab of the site that only a laptop has", () => {
    const foreign = /\bterminal\b|\bnpm\b|Ctrl-C|double click|file list|`my-work|my laptop/i;
    const left = texts
      .map(({ name, text }) => ({ name, said: inTheLab(text) }))
      .filter(({ said }) => foreign.test(said))
      .map(({ name, said }) => `${name}: ${said.slice(0, 200)}`);
    expect(left).toEqual([]);
  });
});
