// The shapes that pass between the two threads of the kernel and between its parts.

import type { IncomingMessage } from "./channels/wire.mjs";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The header of a Jupyter message. */
export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly version: string;
}

/** In the place of a header where nothing was asked. */
export type NoHeader = Readonly<Record<string, never>>;

export interface ConnectionInfo {
  readonly transport: string;
  readonly ip: string;
  readonly key: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly control_port: number;
  readonly stdin_port: number;
  readonly hb_port: number;
}

/** One request, or one message of a comm, that came in on the shell channel. */
export interface Request {
  readonly identities: readonly Uint8Array[];
  readonly header: Header;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, unknown>>;
  readonly buffers: readonly Uint8Array[];
}

/** What a published message carries beside its content. */
export interface Along {
  /** JSON text. */
  readonly metadata?: string | undefined;
  readonly buffers?: readonly Uint8Array[] | undefined;
}

/** What the socket thread tells the thread that runs the cells. */
export type ToCells =
  | ({ readonly kind: "request" | "comm" } & Omit<Request, "identities">)
  | { readonly kind: "stop" }
  | { readonly kind: "shutdown" };

/** What the thread that runs the cells tells the socket thread; `content` is JSON text. */
export type ToSockets =
  | ({
      readonly kind: "publish";
      readonly type: string;
      readonly parent: Header | NoHeader;
      readonly content: string;
    } & Along)
  | { readonly kind: "reply"; readonly content: string; readonly failed: boolean }
  /** What the cells need is loaded. */
  | { readonly kind: "ready" }
  /** What is said of a cell that cannot be stopped, in the language of the learner. */
  | { readonly kind: "words"; readonly stopAgain: string }
  | { readonly kind: "bye" };

/** A request that waits for its answer, with what is needed to answer it. */
export interface Waiting {
  readonly header: Header;
  /** In base 64. */
  readonly identities: readonly string[];
}

/** What a process of cells that died leaves to its successor to say. */
export interface LastWords {
  readonly error: JupyterError;
  /** The requests without an answer, the running one first. */
  readonly waiting: readonly Waiting[];
  readonly latestCell?: Waiting | undefined;
}

/** What the process of the cells tells the one that watches it. */
export type ToWatcher =
  | { readonly kind: "waiting"; readonly request: Waiting }
  | { readonly kind: "answered"; readonly id: string }
  /** The cells can run. */
  | { readonly kind: "ready" }
  /** The process ends, and means to; or it ends or may end because the learner stops a cell. */
  | { readonly kind: "leaving" | "stopped" };

export type Publish = (
  type: string,
  parent: Header | NoHeader,
  content: Readonly<Record<string, unknown>>,
  along?: Along,
) => void;

/** One run of one cell. */
export interface Execution {
  /** Counts every run since the kernel started, silent ones too. */
  readonly serial: number;
  readonly header: Header;
  readonly code: string;
  /** Errors of promises and timers that nobody waited for. */
  readonly floating: { readonly reason: unknown }[];
  /** Set when the learner stops the cell. */
  stopped: boolean;
  /** Set when the reply is on its way: what comes later is published by itself. */
  finished: boolean;
  /** Characters of text that the cell has printed. */
  printed: number;
  /** Ends what the cell waits for. */
  wake: () => void;
}

/** What is known when an error is put into words. */
export interface Surroundings {
  /** The text of the cell as the learner wrote it. */
  readonly source: string;
  /** Names that exist in this notebook now. */
  readonly declared: readonly string[];
  /** Names made in cells that stopped with an error. */
  readonly failed: ReadonlySet<string>;
  /** Names that the movement-data library exports. */
  readonly library: readonly string[];
  /** Names that movement-data/course exports. */
  readonly course: readonly string[];
  /** The columns of the tables that exist now, by the name of the table. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** The most similar of some names, if one is near. */
  readonly closest: (name: string, existing: readonly string[]) => string | undefined;
  /** A sentence in the language of the course; one that the language does not have stays as it is. */
  readonly say: (sentence: string) => string;
}

/** An error in words: what a learner reads first, and what stands behind it. */
export interface Explanation {
  readonly name: string;
  readonly sentence: string;
  /** What to do next; left out when the sentence says it all. */
  readonly next?: string | undefined;
  readonly detail: readonly string[];
}

export interface JupyterError {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** A message of the compiler about one place in a cell. */
export interface Finding {
  readonly code: number;
  readonly text: string;
  /** The first line is 1. */
  readonly line: number;
  /** Offsets in the learner's own text. */
  readonly start: number;
  readonly end: number;
  /** More exact messages about the same place. */
  readonly because: readonly { readonly code: number; readonly text: string }[];
  /** Set when the place is in another file. */
  readonly file?: string | undefined;
  /** The text of that file. */
  readonly fileText?: string | undefined;
}

export type { IncomingMessage };
