import { statSync } from "node:fs";
import { inOurWords } from "../../library/engine/connect/write-by-duckdb.js";
import { type DraftFolder, openDraftFolder } from "../../library/files/draft-folder.js";
import { numberText } from "../../library/words/number-text.js";
import type { Progress } from "../progress.js";
import type { Terminal } from "../terminal.js";
import { beforeCommit } from "./before-commit.js";
import type { RowsToWrite } from "./rows-to-write.js";
import { targetFile } from "./target-file.js";

/** Lets DuckDB write the files of a piece of work, each in a private folder. They appear only when all went well. */
export async function writeDrafts(
  terminal: Terminal,
  { files, force }: RowsToWrite,
  progress: Progress,
  write: (file: string, part: number | undefined) => Promise<unknown>,
): Promise<void> {
  const drafts: DraftFolder[] = [];
  try {
    for (const { out, part } of files) {
      const { path, options } = targetFile(terminal, out, force);
      const draft = openDraftFolder(path, options);
      drafts.push(draft);
      const watch = setInterval(() => progress.show(`${written(draft)} MB of ${out}`), 200);
      try {
        await write(draft.file, part);
      } catch (error) {
        throw inOurWords(error, out);
      } finally {
        clearInterval(watch);
      }
      draft.flush();
    }
    await beforeCommit(terminal);
    for (const draft of drafts) draft.commit();
  } finally {
    for (const draft of drafts) draft.discard();
  }
}

function written({ file }: DraftFolder): string {
  return numberText(Math.round((statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 1e6));
}
