import { cannotStop } from "../../../kernel-setup/kernel/channels/cannot-stop.mjs";
import { fixedAnswer, type Versions } from "../../../kernel-setup/kernel/channels/fixed-answers.mjs";
import { createOpenComms, isComm } from "../../../kernel-setup/kernel/channels/open-comms.mjs";
import { isCell } from "../../../kernel-setup/kernel/channels/shell-queue.mjs";
import type { Header, NoHeader, Request } from "../../../kernel-setup/kernel/messages.js";
import type { LinkEvents, WorkerLink } from "../page/worker-link.js";
import type { KernelOptions, LiteKernel, Message, Signal } from "./jupyterlab.js";

/** How long a cell may go on after a stop before the learner is told so, in milliseconds. */
const PATIENCE = 3000;

/** Set where the extension is built. */
declare const VERSIONS: Versions;

type Content = Readonly<Record<string, unknown>>;

/** What a kernel needs of the page around it. */
export interface KernelParts {
  /** Starts the worker of the kernel, as soon as the page knows where the learner's work is. */
  readonly begin: (kernel: string, events: Omit<LinkEvents, "kept">) => Promise<WorkerLink>;
  /** Ends when JupyterLab knows the notebook of the kernel: a page that is loaded anew asks for its forms before that. */
  readonly known: (kernel: string) => Promise<void>;
  /** The ids of the forms that the notebook of the kernel shows. */
  readonly shownModels: (kernel: string) => readonly string[];
  readonly progress: (share: number) => void;
  readonly failed: (reason: string) => void;
  /** A cell or a form has ended. */
  readonly ended: () => void;
  readonly Signal: new (sender: object) => Signal;
}

/** A kernel of JupyterLite: the worker of the site answers its messages as the laptop's kernel does. */
export interface LabKernel extends LiteKernel {
  stop(): void;
  /** Starts afresh with the connections that there are. */
  restart(): void;
}

export function createLabKernel(
  { id, name, location, sendMessage }: KernelOptions,
  { begin, known, shownModels, progress, failed, ended, Signal: NewSignal }: KernelParts,
): LabKernel {
  const freshComms = () => createOpenComms(() => shownModels(id));
  let comms = freshComms();
  let link: WorkerLink | undefined;
  let hasBegun = false;
  /** Counts the restarts. */
  let life = 0;
  /** What was asked before the worker began. */
  let early: Request[] = [];
  /** The page that a message without a question goes to. */
  let session = "";
  let isDisposed = false;

  function send(
    channel: "shell" | "iopub",
    type: string,
    parent: Header | NoHeader,
    content: Content,
    { metadata = {}, buffers = [] }: Partial<Pick<Message, "metadata" | "buffers">> = {},
  ): void {
    const header = {
      msg_id: crypto.randomUUID(),
      msg_type: type,
      session: parent.session ?? session,
      username: "kernel",
      date: new Date().toISOString(),
      version: "5.3",
    };
    sendMessage({ channel, header, parent_header: parent, metadata, content, buffers });
  }
  const say = (state: "busy" | "idle", parent: Header): void =>
    send("iopub", "status", parent, { execution_state: state });

  function finish(header: Header, content: Content): void {
    // A comm message has no reply, but the page waits for the "idle" that belongs to it.
    if (!isComm(header.msg_type))
      send("shell", header.msg_type.replace(/_request$/, "_reply"), header, content);
    say("idle", header);
  }

  /** What needs no cell is answered at once, also while a cell is busy. */
  function answerNow(header: Header, content: Content): void {
    say("busy", header);
    finish(header, content);
    // A page believes the last state that it heard.
    if (link?.running !== undefined) say("busy", link.running.header);
  }

  const linkEvents: Omit<LinkEvents, "kept"> = {
    progress,
    failed,
    began: ({ header }) => say("busy", header),
    published({ type, parent, content, metadata, buffers = [] }) {
      const shown = JSON.parse(content);
      if (isComm(type)) comms.note(type, shown);
      send("iopub", type, parent, shown, {
        metadata: metadata === undefined ? {} : JSON.parse(metadata),
        buffers: buffers.map((bytes) => bytes.slice()),
      });
    },
    replied({ header }, content) {
      finish(header, JSON.parse(content));
      ended();
    },
    aborted({ header }) {
      say("busy", header);
      finish(header, { status: "aborted" });
    },
  };

  /** Not before the first message: only then it is known to which notebook this kernel belongs. */
  async function beginOnce(): Promise<void> {
    if (hasBegun) return;
    hasBegun = true;
    const mine = life;
    const begun = await begin(id, linkEvents);
    if (isDisposed || mine !== life) {
      begun.end();
      return;
    }
    link = begun;
    for (const request of early.splice(0)) begun.ask(request);
  }

  const kernel: Omit<LabKernel, "disposed"> = {
    id,
    name,
    location,
    ready: Promise.resolve(),
    get isDisposed() {
      return isDisposed;
    },
    async handleMessage({ header, metadata, content, buffers = [] }) {
      session = header.session;
      void beginOnce();
      const fixed = fixedAnswer(header.msg_type, VERSIONS);
      if (fixed !== undefined) answerNow(header, fixed);
      else if (header.msg_type === "comm_info_request")
        void known(id).then(() => answerNow(header, comms.info(content)));
      else if (isComm(header.msg_type) || header.msg_type.endsWith("_request")) {
        if (isComm(header.msg_type)) comms.note(header.msg_type, content);
        const request = { identities: [], header, metadata, content, buffers: buffers.map(bytesOf) };
        if (link === undefined) early.push(request);
        else link.ask(request);
      }
    },
    stop() {
      const cells = early.filter(isCell);
      early = early.filter((request) => !isCell(request));
      for (const cell of cells) linkEvents.aborted(cell);
      const stopped = link?.running;
      link?.stop();
      setTimeout(() => {
        if (stopped === undefined || link?.running !== stopped) return;
        send("iopub", "stream", stopped.header, { name: "stderr", text: `${cannotStop}\n` });
      }, PATIENCE);
    },
    restart() {
      life += 1;
      hasBegun = false;
      early = [];
      link?.end();
      link = undefined;
      comms = freshComms();
    },
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      link?.end();
      disposed.emit();
    },
  };
  const disposed = new NewSignal(kernel);
  return Object.assign(kernel, { disposed });
}

const bytesOf = (buffer: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Uint8Array =>
  buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer)
    : new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
