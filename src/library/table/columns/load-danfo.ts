import { createRequire } from "node:module";
import type { DataFrame } from "danfojs-node";

/** The part of danfojs-node that this library uses. */
export interface Danfo {
  readonly DataFrame: new (columns: Readonly<Record<string, readonly unknown[]>>) => DataFrame;
}

// The door of this folder to danfojs-node: it takes seconds to load, so nobody waits for it who does not use it.
let loaded: Danfo | undefined;

/**
 * Loads danfojs-node when it is first needed.
 *
 * @throws when it is not installed, or is there and does not load: the sentence says what to do.
 */
export function loadDanfo(): Danfo {
  if (loaded !== undefined) return loaded;
  try {
    const danfo: Danfo = createRequire(import.meta.url)("danfojs-node");
    loaded = danfo;
    return danfo;
  } catch (error) {
    throw new Error(
      isMissing(error)
        ? 'Data frames need the package danfojs-node. Install it with "npm install danfojs-node@1.2.0"; where a download of it fails, README says what to write into package.json first ("Data frames").'
        : 'danfojs-node is installed, but the TensorFlow that came with it has no program for this computer. README says what to write into package.json so that none is needed ("Data frames"); then delete node_modules and run "npm install".',
      { cause: error },
    );
  }
}

/** True when there is no danfojs-node at all; a part of it that is missing has another name in the message. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "MODULE_NOT_FOUND" &&
    error.message.includes("'danfojs-node'")
  );
}
