// The page's side of the worker: one request at a time, and "run all" stops at the cell that fails.

import { createShellQueue, isCell } from "../../../kernel-setup/kernel/channels/shell-queue.mjs";
import type { Request, ToSockets } from "../../../kernel-setup/kernel/messages.js";
import type { KeptFile } from "../kept/kept-store.js";
import type { FromWorker, StartWorker } from "../worker/messages.js";

/** What the worker and its queue tell the page. */
export interface LinkEvents {
  /** How far the start is, from 0 to 1. At 1 cells can run. */
  progress(share: number): void;
  failed(reason: string): void;
  /** A file of the learner changed, where no service worker keeps it. */
  kept(path: string, bytes: Uint8Array | undefined): void;
  published(message: Extract<ToSockets, { kind: "publish" }>): void;
  began(request: Request): void;
  /** @param content the reply, as JSON text. */
  replied(request: Request, content: string, isFailure: boolean): void;
  /** The request stood behind a cell that failed. */
  aborted(request: Request): void;
}

export interface LinkSetting {
  readonly site: string;
  /** The file of the notebook that the page shows. */
  readonly notebook: string;
  /** The learner's files, where no service worker keeps them. */
  readonly kept: () => readonly KeptFile[] | undefined;
  readonly shownModels: () => readonly string[];
}

export interface WorkerLink {
  /** Names the worker among those of all tabs. */
  readonly name: string;
  /** The request that is being answered. */
  readonly running: Request | undefined;
  ask(request: Request): void;
  stop(): void;
  end(): void;
}

/** Starts a worker with the kernel. */
export function startWorker(setting: LinkSetting, events: LinkEvents): WorkerLink {
  const { site, notebook, kept, shownModels } = setting;
  const name = `page-${Math.random().toString(36).slice(2)}`;
  const first: Request[] = [];
  let isReady = false;
  let running: Request | undefined;
  const queue = createShellQueue({ start, abort: events.aborted });
  const worker = new Worker(new URL("kernel/worker.js", site), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => heard(data);
  worker.onerror = ({ message }) => events.failed(message || "The worker did not arrive.");
  events.progress(0.1);
  const files = kept();
  const message: StartWorker = {
    kind: "start",
    kernel: name,
    site,
    notebook,
    shownModels: shownModels(),
    ...(files === undefined ? {} : { kept: files }),
  };
  worker.postMessage(message);

  function start(request: Request): void {
    running = request;
    events.began(request);
    const { header, metadata, content, buffers } = request;
    const kind = header.msg_type.startsWith("comm_") ? "comm" : "request";
    worker.postMessage({ kind, header, metadata, content, buffers });
  }

  function heard(said: FromWorker): void {
    switch (said.kind) {
      case "progress":
        events.progress(said.share);
        return;
      case "failed":
        events.failed(said.reason);
        return;
      case "kept":
        events.kept(said.path, said.bytes);
        return;
      case "ready":
        isReady = true;
        events.progress(1);
        for (const request of first.splice(0)) queue.add(request);
        return;
      case "publish":
        events.published(said);
        return;
      case "reply":
        replied(said.content, said.failed);
    }
  }

  function replied(content: string, isFailure: boolean): void {
    const request = running;
    if (request === undefined) return;
    running = undefined;
    queue[isFailure ? "fail" : "succeed"](() => events.replied(request, content, isFailure));
  }

  return {
    name,
    get running() {
      return running;
    },
    ask(request) {
      if (isReady) queueMicrotask(() => queue.add(request));
      else first.push(request);
    },
    stop() {
      // Whoever answers now: another tab may have loaded a newer edition. Where the browser has none, a loop without end can
      // only be stopped by a restart.
      const cell = running?.header.msg_id;
      if (cell !== undefined)
        navigator.serviceWorker?.controller?.postMessage({ kind: "stop", kernel: name, cell });
      worker.postMessage({ kind: "stop" });
      // While the worker starts, nothing has begun.
      const cells = first.filter(isCell);
      const others = first.filter((request) => !cells.includes(request));
      first.splice(0, first.length, ...others);
      for (const cell of cells) events.aborted(cell);
    },
    end: () => worker.terminate(),
  };
}
