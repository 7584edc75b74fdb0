import { createRequire } from "node:module";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { temporaryFolder } from "./temporary-folder.js";

interface Shown {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const { cache } = createRequire(import.meta.url);
const kernel = join("/", "somewhere", "node_modules", "tslab", "dist", "jupyter.js");

/**
 * What a cell showed. Each test of the file has a work folder of its own and a stand-in for the one function of
 * tslab through which everything is shown.
 */
export function pretendNotebook(): { readonly shown: Shown[]; last(): string; readonly work: () => string } {
  const shown: Shown[] = [];
  let folder = "";
  beforeEach(() => {
    shown.length = 0;
    folder = join(temporaryFolder(), "my-work");
    process.env.MOVEMENT_DATA_WORK = folder;
    const exports = { lastWriteDisplayData: (data: Shown) => shown.push(data) };
    cache[kernel] = { exports } as unknown as NodeJS.Module;
  });
  afterEach(() => {
    delete cache[kernel];
    delete process.env.MOVEMENT_DATA_WORK;
  });
  return { shown, last: () => String(shown.at(-1)?.data["text/plain"]), work: () => folder };
}
