import { randomUUID } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

// The door of this folder to files that are whole or not there.

/**
 * Lets a file be written under a draft's name beside it, and gives it its own name when that went well. With "discard" it
 * is only needed meanwhile and is removed.
 *
 * @throws when a file of that name exists and `overwrite` is false.
 */
export async function draftFile(
  path: string,
  overwrite: boolean,
  write: (draft: string) => Promise<void>,
  after: "keep" | "discard" = "keep",
): Promise<void> {
  if (!overwrite && existsSync(path)) {
    throw new Error(
      `There is already a file "${path}". Choose another name, or write { overwrite: true } to replace it.`,
    );
  }
  const draft = join(dirname(resolve(path)), `.${basename(path)}.${randomUUID()}.draft`);
  try {
    await write(draft);
    if (after === "keep") renameSync(draft, path);
  } finally {
    for (const left of [draft, `${draft}.wal`]) rmSync(left, { force: true });
  }
}
