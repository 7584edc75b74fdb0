// The page's side of the worker: one request at a time, and "run all" stops at the cell that fails.

import { createShellQueue } from "../../../kernel-setup/kernel/channels/shell-queue.mjs";
import type { Header, Request } from "../../../kernel-setup/kernel/messages.js";
import type { KeptFile } from "../kept/kept-store.js";
import type { FromWorker, StartWorker } from "../worker/messages.js";

export type Content = Readonly<Record<string, unknown>>;

/** Something that was shown, with its content. */
export type Hear = (type: string, content: Content) => void;

/** How a cell ended. */
export type Ended = "ran" | "failed" | "not run";

/** What the kernel tells the page beside what cells show. */
export interface KernelEvents {
  /** How far the start is, from 0 to 1. At 1 cells can run. */
  progress(share: number): void;
  failed(reason: string): void;
  /** Something about a form. */
  comm(type: string, content: Content): void;
  /** A file of the learner changed, where no service worker keeps it. */
  kept(path: string, bytes: Uint8Array | undefined): void;
  /** Whether a cell runs. */
  busy(isBusy: boolean): void;
}

export interface KernelSetting {
  readonly site: string;
  /** Left out where the browser has none: then a loop without end can only be stopped by a restart. */
  readonly serviceWorker: ServiceWorker | undefined;
  /** The learner's files, where no service worker keeps them. */
  readonly kept: () => readonly KeptFile[] | undefined;
  readonly shownModels: () => readonly string[];
}

export interface Kernel {
  run(code: string, hear: Hear): Promise<{ readonly ended: Ended; readonly count: number | undefined }>;
  comm(content: Content): void;
  stop(): void;
  restart(): void;
}

/** Called when a cell has ended. */
type Done = (ended: Ended, count?: number) => void;

export function startKernel(
  { site, serviceWorker, kept, shownModels }: KernelSetting,
  events: KernelEvents,
): Kernel {
  let asked = 0;
  let name = "";
  let worker: Worker;
  let queue: ReturnType<typeof createShellQueue>;
  let running: Request | undefined;
  let isReady = false;
  const first: Request[] = [];
  const waiting = new Map<string, Done>();
  /** What a cell shows after its end still belongs to it. */
  const hears = new Map<string, Hear>();

  function begin(): void {
    name = `page-${Math.random().toString(36).slice(2)}`;
    isReady = false;
    running = undefined;
    queue = createShellQueue({ start, abort: (request) => end(request, "not run") });
    worker = new Worker(new URL("kernel/worker.js", site), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => heard(data);
    worker.onerror = ({ message }) => events.failed(message || "The worker did not arrive.");
    events.progress(0.1);
    const files = kept();
    const message: StartWorker = {
      kind: "start",
      kernel: name,
      site,
      notebook: location.pathname.replace(/^.*\/([^/]*)\.html$/, "$1.ipynb"),
      shownModels: shownModels(),
      ...(files === undefined ? {} : { kept: files }),
    };
    worker.postMessage(message);
  }

  function start(request: Request): void {
    running = request;
    events.busy(true);
    const { header, metadata, content, buffers } = request;
    worker.postMessage({
      kind: header.msg_type === "comm_msg" ? "comm" : "request",
      header,
      metadata,
      content,
      buffers,
    });
  }

  function end({ header }: Request, ended: Ended, count?: number): void {
    waiting.get(header.msg_id)?.(ended, count);
    waiting.delete(header.msg_id);
  }

  function heard(message: FromWorker): void {
    switch (message.kind) {
      case "progress":
        events.progress(message.share);
        return;
      case "failed":
        events.failed(message.reason);
        return;
      case "kept":
        events.kept(message.path, message.bytes);
        return;
      case "ready":
        isReady = true;
        events.progress(1);
        for (const request of first.splice(0)) queue.add(request);
        return;
      case "publish": {
        const content = JSON.parse(message.content);
        if (message.type.startsWith("comm_")) events.comm(message.type, content);
        else hears.get(message.parent.msg_id ?? "")?.(message.type, content);
        return;
      }
      case "reply":
        replied(JSON.parse(message.content), message.failed);
    }
  }

  function replied(content: Content, isFailure: boolean): void {
    const request = running;
    if (request === undefined) return;
    running = undefined;
    const finish = (): void => {
      events.busy(false);
      end(request, isFailure ? "failed" : "ran", Number(content.execution_count));
    };
    queue[isFailure ? "fail" : "succeed"](finish);
  }

  function add(type: string, content: Content): string {
    asked += 1;
    const header: Header = {
      msg_id: `${name}-${asked}`,
      msg_type: type,
      session: name,
      username: "",
      date: new Date().toISOString(),
      version: "5.3",
    };
    const request: Request = { identities: [], header, metadata: {}, content, buffers: [] };
    if (isReady) queueMicrotask(() => queue.add(request));
    else first.push(request);
    return header.msg_id;
  }

  begin();
  return {
    run: (code, hear) =>
      new Promise((resolve) => {
        const id = add("execute_request", { code, silent: false });
        hears.set(id, hear);
        waiting.set(id, (ended, count) => resolve({ ended, count }));
      }),
    comm: (content) => void add("comm_msg", content),
    stop() {
      serviceWorker?.postMessage({ kind: "stop", kernel: name });
      worker.postMessage({ kind: "stop" });
    },
    restart() {
      worker.terminate();
      first.length = 0;
      const left = [...waiting.values()];
      waiting.clear();
      hears.clear();
      events.busy(false);
      for (const done of left) done("not run");
      begin();
    },
  };
}
