import type { FormReply } from "../../form-message.js";

/** A message of the kernel, as far as a form hears it. */
interface KernelMessage {
  readonly header: { readonly msg_type: string };
  readonly content: { readonly comm_id?: unknown; readonly data?: unknown };
}

type Slot = (kernel: unknown, message: KernelMessage) => void;

/** The connection of a page to its kernel, which tells of everything that the kernel says. */
export interface Kernel {
  readonly connectionStatus?: string;
  readonly iopubMessage?: { connect(slot: Slot): unknown; disconnect(slot: Slot): unknown };
}

/** What a kernel answers to one form. */
export interface KernelReplies {
  /** Hears this kernel from now on, and no other; undefined: none. */
  follow(kernel: Kernel | null | undefined): void;
}

export function createKernelReplies(id: string, hear: (reply: FormReply) => void): KernelReplies {
  let followed: Kernel | undefined;
  const slot: Slot = (_, message) => {
    const reply = replyIn(message, id);
    if (reply !== undefined) hear(reply);
  };
  return {
    follow(kernel) {
      const now = kernel ?? undefined;
      if (now === followed) return;
      followed?.iopubMessage?.disconnect(slot);
      now?.iopubMessage?.connect(slot);
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
