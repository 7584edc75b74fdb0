import type { MimeBundle } from "./mime.js";

/** One output of a cell: the same thing in several forms, and what goes with it. */
export interface DisplayData {
  readonly data: MimeBundle;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly transient: Readonly<Record<string, unknown>>;
}

/** What a kernel gives to the library. */
export interface KernelSide {
  /** Shows an output in the cell that runs; with `update` in the place of the one with the same display id. */
  readonly display: (output: DisplayData, update: boolean) => void;
  /** Whether the learner has stopped the cell that runs. */
  readonly stopRequested: () => boolean;
  /** The folder of the notebook, wherever a cell goes from there. */
  readonly folder: string;
  readonly frontEnd: "jupyter" | "browser";
}

/** What the library gives to a kernel. */
export interface LibrarySide {
  /** Where this copy of the library lies. */
  readonly address: string;
  /** What is shown for the last value of a cell. */
  readonly mimeBundle: (value: unknown) => MimeBundle | Promise<MimeBundle>;
  /** The text alternative of a chart, folded. */
  readonly figureWords: (alt: string) => MimeBundle;
  /** The most similar of some names, if one is near. */
  readonly closest: (name: string, existing: readonly string[]) => string | undefined;
  /** A sentence in the language of the reader. */
  readonly say: (sentence: string) => string;
}

/** The one object on which kernel and library meet. Either side may come first, and either may stay away. */
export interface KernelContract {
  kernel?: KernelSide;
  /** Of several copies of the library in one kernel, the one that was loaded last. */
  library?: LibrarySide;
  /** The addresses of all copies that were loaded, in order. */
  readonly loaded: string[];
}

/** Every copy of the library and every kernel finds it under this name. */
const NAME = Symbol.for("movement-data.kernel");

/** The object on which kernel and library meet; it is made by the one that comes first. */
export function kernelContract(): KernelContract {
  const found: KernelContract | undefined = Reflect.get(globalThis, NAME);
  if (found !== undefined) return found;
  const made: KernelContract = { loaded: [] };
  Reflect.set(globalThis, NAME, made);
  return made;
}
