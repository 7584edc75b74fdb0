import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { courseSources } from "../../../../publishing/course/publication.js";
import { labNotebooks } from "../../../../publishing/site/jupyterlite/lab-notebooks.js";
import type { Contents, SavedNotebook } from "../../../../publishing/site/lab/contents.js";
import { showNewEditions } from "../../../../publishing/site/lab/new-editions.js";

const [first] = labNotebooks(courseSources(join(import.meta.dirname, "../../../..")));
if (first === undefined) throw new Error("The course has no notebook.");
const { path, text, edition } = first;
const untouched: SavedNotebook = JSON.parse(text);
const changed: SavedNotebook = {
  ...untouched,
  cells: untouched.cells.map((cell, at) => (at === 1 ? { ...cell, source: "const volunteers = 11;" } : cell)),
};
const NEWER = "0".repeat(64);

/** A browser that has saved some notebooks; the site gives its newer edition of the first one. */
function browserWith(saved: ReadonlyMap<string, SavedNotebook>) {
  const files = new Map(saved);
  const served: SavedNotebook = { ...untouched, metadata: { "movement-data": { edition: NEWER } } };
  const contents: Contents = {
    async get(wanted) {
      const content = files.get(wanted) ?? (wanted === path ? served : undefined);
      if (content === undefined) throw new Error(`There is no ${wanted}.`);
      return { content };
    },
    async save(to, { content }) {
      files.set(to, content);
      return {};
    },
    async delete(from) {
      files.delete(from);
    },
  };
  return { files, contents };
}

const EARLIER = path.replace(".ipynb", ".earlier-1.ipynb");

describe("a new edition of a notebook", () => {
  it("lets a saved one go that nobody has changed", async () => {
    const { files, contents } = browserWith(new Map([[path, untouched]]));
    expect(await showNewEditions(contents, { [path]: NEWER }, { [path]: edition })).toEqual([]);
    expect([...files]).toEqual([]);
  });

  it("keeps a changed one under a name that is free", async () => {
    const { files, contents } = browserWith(
      new Map([
        [path, changed],
        [EARLIER, untouched],
      ]),
    );
    const copy = EARLIER.replace("-1.", "-2.");
    expect(await showNewEditions(contents, { [path]: NEWER }, { [path]: edition })).toEqual([copy]);
    expect(files.get(copy)).toEqual(changed);
    expect(files.get(EARLIER)).toEqual(untouched);
    expect(files.has(path)).toBe(false);
  });

  it.each([
    ["the first visit", {}, NEWER],
    ["a visit with the same edition", { [path]: edition }, edition],
  ])("touches nothing on %s", async (_, seen, now) => {
    const { files, contents } = browserWith(new Map([[path, changed]]));
    expect(await showNewEditions(contents, { [path]: now }, seen)).toEqual([]);
    expect(files.get(path)).toEqual(changed);
  });

  it("touches nothing where nothing is saved", async () => {
    const { files, contents } = browserWith(new Map());
    expect(await showNewEditions(contents, { [path]: NEWER }, { [path]: edition })).toEqual([]);
    expect([...files]).toEqual([]);
  });
});
