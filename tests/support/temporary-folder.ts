import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

const made: string[] = [];

/** A folder that nobody else uses; it goes after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-test-"));
  made.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
