// The kernel as a page of the book uses it: it runs cells, and speaks for forms.

import type { Header } from "../../../kernel-setup/kernel/messages.js";
import { type LinkEvents, type LinkSetting, startWorker, type WorkerLink } from "./worker-link.js";

export type Content = Readonly<Record<string, unknown>>;

/** Something that was shown, with its content. */
export type Hear = (type: string, content: Content) => void;

/** How a cell ended. */
export type Ended = "ran" | "failed" | "not run";

/** What the kernel tells the page beside what cells show. */
export interface KernelEvents extends Pick<LinkEvents, "progress" | "failed" | "kept"> {
  /** Something about a form. */
  comm(type: string, content: Content): void;
  /** Whether a cell runs. */
  busy(isBusy: boolean): void;
}

export interface Kernel {
  run(code: string, hear: Hear): Promise<{ readonly ended: Ended; readonly count: number | undefined }>;
  comm(content: Content): void;
  stop(): void;
  restart(): void;
}

/** Called when a cell has ended. */
type Done = (ended: Ended, count?: number) => void;

export function startKernel(setting: LinkSetting, events: KernelEvents): Kernel {
  let asked = 0;
  const waiting = new Map<string, Done>();
  /** What a cell shows after its end still belongs to it. */
  const hears = new Map<string, Hear>();
  let link = begin();

  function begin(): WorkerLink {
    return startWorker(setting, {
      progress: events.progress,
      failed: events.failed,
      kept: events.kept,
      published({ type, parent, content }) {
        const shown = JSON.parse(content);
        if (type.startsWith("comm_")) events.comm(type, shown);
        else hears.get(parent.msg_id ?? "")?.(type, shown);
      },
      began: () => events.busy(true),
      replied({ header }, content, isFailure) {
        events.busy(false);
        end(header, isFailure ? "failed" : "ran", Number(JSON.parse(content).execution_count));
      },
      aborted: ({ header }) => end(header, "not run"),
    });
  }

  function end({ msg_id }: Header, ended: Ended, count?: number): void {
    waiting.get(msg_id)?.(ended, count);
    waiting.delete(msg_id);
  }

  function ask(type: string, content: Content): string {
    asked += 1;
    const header: Header = {
      msg_id: `${link.name}-${asked}`,
      msg_type: type,
      session: link.name,
      username: "",
      date: new Date().toISOString(),
      version: "5.3",
    };
    link.ask({ identities: [], header, metadata: {}, content, buffers: [] });
    return header.msg_id;
  }

  return {
    run: (code, hear) =>
      new Promise((resolve) => {
        const id = ask("execute_request", { code, silent: false });
        hears.set(id, hear);
        waiting.set(id, (ended, count) => resolve({ ended, count }));
      }),
    comm: (content) => void ask("comm_msg", content),
    stop: () => link.stop(),
    restart() {
      link.end();
      const left = [...waiting.values()];
      waiting.clear();
      hears.clear();
      events.busy(false);
      for (const done of left) done("not run");
      link = begin();
    },
  };
}
