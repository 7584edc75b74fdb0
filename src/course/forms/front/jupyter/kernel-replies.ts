import type { FormReply } from "../../form-message.js";

/** A message of the kernel, as far as a form hears it. */
interface KernelMessage {
  readonly header: { readonly msg_type: string };
  readonly content: { readonly comm_id?: unknown; readonly data?: unknown };
}

/** What goes over the connection, either way. */
interface Traffic {
  readonly msg: KernelMessage;
  readonly direction: "send" | "recv";
}

type Slot = (kernel: unknown, traffic: Traffic) => void;

/** The connection of a page to its kernel. */
export interface Kernel {
  readonly connectionStatus?: string;
  /**
   * Tells of every message when it comes. Its other signals tell only of what the widgets have taken: a widget whose script
   * was not loaded in two seconds, as on a slow computer, takes no message ever, and JupyterLab says nothing of it.
   */
  readonly anyMessage?: { connect(slot: Slot): unknown; disconnect(slot: Slot): unknown };
}

/** What a kernel answers to one form. */
export interface KernelReplies {
  /** Hears this kernel from now on, and no other; undefined: none. */
  follow(kernel: Kernel | null | undefined): void;
}

export function createKernelReplies(id: string, hear: (reply: FormReply) => void): KernelReplies {
  let followed: Kernel | undefined;
  const slot: Slot = (_, { msg, direction }) => {
    const reply = direction === "recv" ? replyIn(msg, id) : undefined;
    if (reply !== undefined) hear(reply);
  };
  return {
    follow(kernel) {
      const now = kernel ?? undefined;
      if (now === followed) return;
      followed?.anyMessage?.disconnect(slot);
      now?.anyMessage?.connect(slot);
      followed = now;
    },
  };
}

/** What the kernel answers to the form with this id; undefined for everything else that it says. */
function replyIn({ header, content }: KernelMessage, id: string): FormReply | undefined {
  if (header.msg_type !== "comm_msg" || content.comm_id !== id) return undefined;
  const { data } = content;
  const isCustom = typeof data === "object" && data !== null && "method" in data && data.method === "custom";
  return isCustom && "content" in data && isReply(data.content) ? data.content : undefined;
}

function isReply(content: unknown): content is FormReply {
  return typeof content === "object" && content !== null && "re" in content && "value" in content;
}
