import type { FormReply } from "../../form-message.js";
import type { Channel } from "../channel.js";
import { createKernelReplies, type Kernel } from "./kernel-replies.js";

type Hear = (message: FormReply) => void;

/** What anywidget gives of a model. */
export interface AnyModel {
  send(message: unknown): void;
  on(event: "msg:custom", hear: Hear): void;
  off(event: "msg:custom", hear: Hear): void;
  readonly widget_manager?: Manager;
}

interface Comm {
  on_msg(hear: (message: unknown) => void): void;
  on_close(hear: (message: unknown) => void): void;
}

/** What of the widget manager and its models is used to find a kernel again: internals, pinned with their packages. */
interface Manager {
  get_model(id: string): Promise<Model>;
  _create_comm(target: string, id: string): Promise<Comm>;
  readonly kernel?: Kernel | null;
}

interface Model extends AnyModel {
  comm?: Comm;
  comm_live: boolean;
  _handle_comm_msg(message: unknown): unknown;
  _handle_comm_closed(message: unknown): unknown;
}

/** What JupyterLab sets on a view whose kernel is gone. */
const LOST = "jupyter-widgets-disconnected";

/**
 * The way to the course in a notebook. A widget manager never reconnects the models that it has after a restart: the
 * channel gives its model a new comm, as the manager itself does for a page that loads, or goes over to the newer model.
 *
 * A page that loads while a cell opens the form gets two models with one name, and only one of them hears the kernel; on a
 * slow computer none does. The answers are heard from the kernel itself, whichever model this view was drawn for.
 *
 * @param id of the form and of its model.
 * @param root the element of the view.
 */
export function jupyterChannel(
  given: AnyModel,
  id: string,
  root: Pick<HTMLElement, "closest">,
): { channel: Channel; end(): void } {
  const manager = given.widget_manager;
  const hearers = new Set<Hear>();
  /** What comes from the model and from the kernel is one message. */
  const heard = new WeakSet<FormReply>();
  const hear: Hear = (message) => {
    if (heard.has(message)) return;
    heard.add(message);
    for (const one of hearers) one(message);
  };
  const kernel = createKernelReplies(id, hear);
  /** The model that speaks, as the manager holds it; until it is known, the one that was given. */
  let model: AnyModel = given;
  let own: Model | undefined;
  let broken = false;
  given.on("msg:custom", hear);
  void manager?.get_model(id).then(
    (found) => {
      own ??= found;
    },
    () => {},
  );

  function goOver(to: Model): void {
    model.off("msg:custom", hear);
    to.on("msg:custom", hear);
    model = to;
    own = to;
  }

  function isLost(): boolean {
    kernel.follow(manager?.kernel);
    return broken || (own === undefined ? root.closest(`.${LOST}`) !== null : !own.comm_live);
  }

  async function revive(): Promise<void> {
    if (manager === undefined) return;
    try {
      const latest = await manager.get_model(id);
      if (latest !== own) goOver(latest);
      if (latest.comm_live && !broken) return;
      if (manager.kernel?.connectionStatus !== "connected") return;
      const comm = await manager._create_comm("jupyter.widget", id);
      latest.comm = comm;
      comm.on_msg(latest._handle_comm_msg.bind(latest));
      comm.on_close(latest._handle_comm_closed.bind(latest));
      latest.comm_live = true;
      broken = false;
    } catch {
      // The kernel is not there yet: it is tried again.
    }
  }

  kernel.follow(manager?.kernel);
  const channel: Channel = {
    send(ask) {
      try {
        model.send(ask);
        broken = false;
      } catch {
        broken = true;
      }
    },
    listen(one) {
      hearers.add(one);
      return () => hearers.delete(one);
    },
    isLost,
    revive,
  };
  function end(): void {
    model.off("msg:custom", hear);
    kernel.follow(undefined);
  }
  return { channel, end };
}
