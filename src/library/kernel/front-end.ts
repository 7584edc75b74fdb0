import { randomUUID } from "node:crypto";
import { kernelContract } from "./kernel-contract.js";
import type { MimeBundle } from "./mime.js";

/** A place to show things: a notebook, or the terminal when there is none. */
export type FrontEnd = (bundle: MimeBundle, metadata?: Readonly<Record<string, unknown>>) => void;

/** One output of the cell that runs now, which later words replace. Nothing in the terminal. */
export type ReplaceableOutput = (bundle: MimeBundle) => void;

/** The front end of the cell that runs now. What is shown later, after a wait, still lands in that cell. */
export function currentFrontEnd(): FrontEnd {
  const write = kernelContract().kernel?.display;
  if (write === undefined) return (bundle) => console.log(bundle["text/plain"]);
  return (data, metadata = {}) => write({ data, metadata, transient: {} }, false);
}

/** An output of the cell that runs now whose words can be replaced. */
export function replaceableOutput(): ReplaceableOutput {
  const write = kernelContract().kernel?.display;
  if (write === undefined) return () => {};
  const transient = { display_id: randomUUID() };
  let shown = false;
  return (data) => {
    write({ data, metadata: {}, transient }, shown);
    shown = true;
  };
}
