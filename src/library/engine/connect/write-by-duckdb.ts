import { type DraftFolder, openDraftFolder } from "../../files/draft-folder.js";
import { fileError } from "../../files/file-error.js";
import { fileProblem } from "../../files/file-problem.js";
import type { WriteOptions } from "../../files/place.js";
import { MemoryProblem } from "./data-problem.js";

/**
 * Lets DuckDB write a file in a private folder beside its place; then it goes through the same door as every other file.
 *
 * @throws {FileProblem} one sentence, when the file cannot be written, or what DuckDB says about the rows.
 */
export async function writeByDuckDB(
  path: string,
  options: WriteOptions,
  write: (draft: DraftFolder) => Promise<void>,
): Promise<void> {
  const draft = openDraftFolder(path, options);
  try {
    await write(draft);
    draft.commit();
  } catch (error) {
    throw inOurWords(error, options.name ?? path);
  } finally {
    draft.discard();
  }
}

/**
 * DuckDB has words of its own for a full disk, and they name private files that nobody knows. Where it writes, advice for
 * those who ask it a question helps nobody.
 */
export function inOurWords(error: unknown, name: string): unknown {
  if (error instanceof MemoryProblem) {
    return new Error(
      `DuckDB ran out of the memory that it was given while it wrote ${name}: some of its rows are too long. Write fewer columns, or write CSV.`,
      { cause: error },
    );
  }
  return isFullDisk(error) ? fileProblem(name, "", fileError("ENOSPC")) : error;
}

/** True for what DuckDB says when a disk is full. */
export function isFullDisk(error: unknown): boolean {
  const said = error instanceof Error ? error.message : "";
  return /No space left on device|Could not write|failed to write|wrote=\d/i.test(said);
}
