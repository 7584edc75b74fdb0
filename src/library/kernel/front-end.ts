import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import type { MimeBundle } from "./mime.js";

interface DisplayData {
  readonly data: MimeBundle;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly transient: Readonly<Record<string, unknown>>;
}

type WriteDisplayData = (data: DisplayData, update: boolean) => void;

/** A place to show things: a notebook, or the terminal when there is none. */
export type FrontEnd = (bundle: MimeBundle, metadata?: Readonly<Record<string, unknown>>) => void;

/** One output of the cell that runs now, which later words replace. Nothing in the terminal. */
export type ReplaceableOutput = (bundle: MimeBundle) => void;

/**
 * The front end of the cell that runs now. What is shown later, after a wait, still lands in that cell.
 *
 * The kernel's writer is found among the modules that are loaded already, so that the library neither loads tslab
 * nor depends on it: our own kernel and a stock tslab are the same here.
 */
export function currentFrontEnd(): FrontEnd {
  const write = kernelWriter();
  if (write === undefined) return (bundle) => console.log(bundle["text/plain"]);
  return (data, metadata = {}) => write({ data, metadata, transient: {} }, false);
}

/** An output of the cell that runs now whose words can be replaced. */
export function replaceableOutput(): ReplaceableOutput {
  const write = kernelWriter();
  if (write === undefined) return () => {};
  const transient = { display_id: randomUUID() };
  let shown = false;
  return (data) => {
    write({ data, metadata: {}, transient }, shown);
    shown = true;
  };
}

function kernelWriter(): WriteDisplayData | undefined {
  const { cache } = createRequire(import.meta.url);
  for (const [path, loaded] of Object.entries(cache)) {
    if (!/[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(path)) continue;
    const exported = loaded?.exports as { lastWriteDisplayData?: WriteDisplayData | null } | undefined;
    const writer = exported?.lastWriteDisplayData;
    if (typeof writer === "function") return writer;
  }
  return undefined;
}
