import type { FormValue } from "../field-value.js";
import type { FormAsk } from "../form-message.js";
import type { Conversation } from "./conversation.js";
import type { Draft } from "./draft/draft.js";

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
  /** The page goes away: it is sent whatever else was asked, for nobody hears that answer any more. */
  sendLast(): void;
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

  /** Undefined: nothing is to be sent, or it is on its way already. */
  function unsaved(): FormValue | undefined {
    const typed = Object.fromEntries(Object.entries(draft.entries()).filter(([field]) => keeps(field)));
    const { open } = conversation;
    // The same answer, given again since, is the newest one: its time has to be told, too.
    const isSent =
      open?.ask === "save" &&
      JSON.stringify([open.value, open.times]) === JSON.stringify([typed, draft.times]);
    return isSent || Object.keys(typed).length === 0 ? undefined : typed;
  }

  function flush(): void {
    stop();
    const typed = unsaved();
    const { open } = conversation;
    if (typed !== undefined && (open === undefined || open.ask === "save")) ask("save", typed);
  }

  return {
    changed: (how) => later(how === "done" ? 0 : PAUSE),
    flush,
    sendLast() {
      stop();
      const typed = unsaved();
      if (typed !== undefined) ask("save", typed);
    },
    tryAgain: () => later(AGAIN),
    stop,
  };
}
