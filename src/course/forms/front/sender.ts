import type { FormValue } from "../field-value.js";
import type { FormAsk } from "../form-message.js";
import type { Conversation } from "./conversation.js";
import type { Draft } from "./draft.js";

/** How long after the last key words are sent, in milliseconds. */
const PAUSE = 800;
/** After a problem on the other side it is tried again. */
const AGAIN = 5000;

/** Sends what is kept without a button, one question at a time: the answer brings the next. */
export interface Sender {
  /** @param how "typing": more is on its way. */
  changed(how: "typing" | "done"): void;
  /** Sends now what was typed and is not kept. */
  flush(): void;
  /** It could not be kept: it is sent once more after a while. */
  tryAgain(): void;
  stop(): void;
}

interface SenderParts {
  readonly draft: Draft;
  /** True for a field that is kept without a button. */
  readonly keeps: (field: string) => boolean;
  readonly conversation: Conversation;
  readonly ask: (what: FormAsk["ask"], value: FormValue) => void;
}

export function createSender({ draft, keeps, conversation, ask }: SenderParts): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function later(pause: number): void {
    stop();
    timer = setTimeout(flush, pause);
  }

  function flush(): void {
    stop();
    const unsaved = Object.fromEntries(Object.entries(draft.entries()).filter(([field]) => keeps(field)));
    if (Object.keys(unsaved).length === 0) return;
    const { open } = conversation;
    const isNewer = open?.ask === "save" && JSON.stringify(open.value) !== JSON.stringify(unsaved);
    if (open === undefined || isNewer) ask("save", unsaved);
  }

  return {
    changed: (how) => later(how === "done" ? 0 : PAUSE),
    flush,
    tryAgain: () => later(AGAIN),
    stop,
  };
}
