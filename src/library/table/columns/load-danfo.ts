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
 * @throws when it is not installed: the sentence says how to install it.
 */
export function loadDanfo(): Danfo {
  if (loaded !== undefined) return loaded;
  try {
    const danfo: Danfo = createRequire(import.meta.url)("danfojs-node");
    loaded = danfo;
    return danfo;
  } catch (error) {
    throw new Error(
      'Data frames need the package danfojs-node. Install it with "npm install danfojs-node@1.2.0".',
      {
        cause: error,
      },
    );
  }
}
