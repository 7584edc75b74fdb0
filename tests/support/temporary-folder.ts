import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that nobody else uses; it goes after the test that asks for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-test-"));
  // Said for each folder: files of tests share their modules, so that a hook of this file would be heard in one of them only.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
