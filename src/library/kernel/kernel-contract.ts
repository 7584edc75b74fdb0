import type { MimeBundle } from "./mime.js";

/** One output of a cell: the same thing in several forms, and what goes with it. */
export interface DisplayData {
  readonly data: MimeBundle;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly transient: Readonly<Record<string, unknown>>;
}

/** What a message of a comm carries beside its type and the id of the comm. */
export interface CommMessage {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly buffers: readonly Uint8Array[];
}

/** Hears what pages say to one comm. What it throws is published as an error of that message. */
export type CommListener = (message: CommMessage) => unknown;

/** Takes up a comm that a page opens, or one that a page still has from an earlier kernel; undefined refuses it. */
export type CommOpener = (
  id: string,
  message: CommMessage,
) => CommListener | undefined | Promise<CommListener | undefined>;

/** What a kernel gives to the library. */
export interface KernelSide {
  /** Shows an output in the cell that runs; with `update` in the place of the one with the same display id. */
  readonly display: (output: DisplayData, update: boolean) => void;
  /**
   * Says something about a comm to every page that shows this notebook. It belongs to the message of a page that is
   * answered now, else to the cell that runs or ran last.
   */
  readonly broadcast: (
    type: "comm_open" | "comm_msg" | "comm_close",
    content: Readonly<Record<string, unknown>> & { readonly comm_id: string },
    along?: {
      readonly metadata?: Readonly<Record<string, unknown>>;
      readonly buffers?: readonly Uint8Array[];
    },
  ) => void;
  /** Hears what pages say to a comm; undefined: nobody listens any more. */
  readonly onComm: (id: string, listener: CommListener | undefined) => void;
  /** Hears of the comms of a target that pages open, and takes up those of an earlier kernel. */
  readonly onOpen: (target: string, open: CommOpener) => void;
  /** The ids of the widgets that the notebook shows as it lies on the disk. */
  readonly shownModels: readonly string[];
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

/** What the course gives to a kernel. */
export interface CourseSide {
  /** A cell of a page has run. */
  readonly cellRan: () => void;
  /** The kernel is there now, after the course. */
  readonly kernelCame: () => void;
}

/** The one object on which kernel and library meet. Either side may come first, and either may stay away. */
export interface KernelContract {
  kernel?: KernelSide;
  /** Of several copies of the library in one kernel, the one that was loaded last. */
  library?: LibrarySide;
  /** There when a cell has loaded the course. */
  course?: CourseSide;
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
