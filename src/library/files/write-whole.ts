import { type Draft, openDraft } from "./open-draft.js";
import type { WriteOptions } from "./place.js";

/** What is written: all of it, or a function that writes it part by part. */
export type Content = string | Uint8Array | ((draft: Pick<Draft, "write">) => void);

/**
 * Writes a file whole or not at all: the one door to the disk. Only its owner may read it, a file that is there stays
 * unless `overwrite` is true, and after any failure nothing is left behind.
 *
 * Method: a private draft beside it, every byte counted, flushed to the disk, then renamed.
 *
 * @throws {FileProblem} one sentence, when the file cannot be written.
 */
export function writeWhole(path: string, content: Content, options: WriteOptions = {}): void {
  const draft = openDraft(path, options);
  try {
    if (typeof content === "function") content(draft);
    else draft.write(content);
    draft.commit();
  } finally {
    draft.discard();
  }
}

/**
 * Writes files that belong together: all are on the disk before the first stands in its place, so a full disk leaves all of
 * them as they were.
 *
 * @throws {FileProblem} one sentence, when one of them cannot be written.
 */
export function writeTogether(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
  options: WriteOptions = {},
): void {
  const drafts: Draft[] = [];
  try {
    for (const { path, content } of files) {
      const draft = openDraft(path, options);
      drafts.push(draft);
      draft.write(content);
      draft.flush();
    }
    for (const draft of drafts) draft.commit();
  } finally {
    for (const draft of drafts) draft.discard();
  }
}

/**
 * The same for parts that come one after the other, such as rows of a database: memory stays flat.
 *
 * @throws {FileProblem} one sentence, when the file cannot be written, or whatever the parts throw.
 */
export async function writeParts(
  path: string,
  parts: AsyncIterable<string | Uint8Array>,
  options: WriteOptions = {},
): Promise<void> {
  const draft = openDraft(path, options);
  try {
    for await (const part of parts) draft.write(part);
    draft.commit();
  } finally {
    draft.discard();
  }
}
