import type { FormAsk, FormReply } from "../form-message.js";

/** How a drawn form speaks with the course, whatever lies between them: a notebook, or a worker behind a page of the book. */
export interface Channel {
  /** Sends a question. It may get lost: who asks asks again. It never throws. */
  send(ask: FormAsk): void;
  /** Hears every answer about this form, also those that other pages asked for. Gives back how to stop. */
  listen(hear: (reply: FormReply) => void): () => void;
  /** True when nobody can hear now, as after a restart. */
  isLost(): boolean;
  /** Tries to find the course again. Resolves when it is done or cannot be done yet. */
  revive(): Promise<void>;
}

/** What stands around a form, where a page can tell. */
export interface Around {
  /** Hides what the cells below have shown, and says why; undefined: shows it. */
  hold(why: string | undefined): void;
  /** The form goes away, and what it has hidden is seen again. */
  leave(): void;
  /** Calls back each time the next cell has run. Gives back how to stop. */
  whenNextCellRan(ran: () => void): () => void;
  /** Whether the next cell shows something already. */
  nextCellHasRun(): boolean;
}
