import type { ToSockets } from "../../../kernel-setup/kernel/messages.js";
import type { KeptFile } from "../kept/kept-store.js";

/** The first message to the worker. */
export interface StartWorker {
  readonly kind: "start";
  /** Names this worker among those of all tabs. */
  readonly kernel: string;
  /** The address of the site. */
  readonly site: string;
  /** The file of the notebook that the page shows: time is kept for it, as on a laptop. */
  readonly notebook?: string;
  /** The ids of the forms that the page shows already. */
  readonly shownModels: readonly string[];
  /** The learner's files, where no service worker stands between page and worker; the worker then tells of each change. */
  readonly kept?: readonly KeptFile[];
}

/** What the worker tells its page: what the kernel on a laptop tells its sockets, and what only a page has to know. */
export type FromWorker =
  | ToSockets
  | { readonly kind: "failed"; readonly reason: string }
  /** How far the start is, from 0 to 1. */
  | { readonly kind: "progress"; readonly share: number }
  /** A file of the learner was written, or removed. */
  | { readonly kind: "kept"; readonly path: string; readonly bytes: Uint8Array | undefined };
