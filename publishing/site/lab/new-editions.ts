import type { Contents, SavedNotebook } from "./contents.js";

/**
 * Lets a new edition of a notebook be seen where this browser has saved an older one: what a learner changed in it is kept
 * beside it under another name.
 *
 * @param editions the editions that the site has now, by the path of their notebook.
 * @param seen those that the site had on the last visit.
 * @returns the paths of the copies.
 */
export async function showNewEditions(
  contents: Contents,
  editions: Readonly<Record<string, string>>,
  seen: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const copies: string[] = [];
  for (const [path, edition] of Object.entries(editions)) {
    if (seen[path] === undefined || seen[path] === edition) continue;
    const { content } = await contents.get(path, { content: true });
    const saved = Object(content.metadata["movement-data"]).edition;
    // Nothing is saved, or it rests on this edition already.
    if (saved === edition) continue;
    if ((await editionOf(content)) !== saved) {
      const copy = await freePath(contents, path);
      await contents.save(copy, { type: "notebook", format: "json", content });
      copies.push(copy);
    }
    await contents.delete(path);
  }
  return copies;
}

/** The name of an edition, made from the words and the code of a notebook. */
async function editionOf({ cells }: SavedNotebook): Promise<string> {
  const words = JSON.stringify(cells.map(({ id, source }) => [id, [source].flat().join("")]));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function freePath(contents: Contents, path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const copy = path.replace(/\.ipynb$/, `.earlier-${number}.ipynb`);
    const isTaken = await contents.get(copy, { content: true }).then(
      () => true,
      () => false,
    );
    if (!isTaken) return copy;
  }
}
