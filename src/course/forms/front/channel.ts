import type { FormAsk, FormReply } from "../form-view.js";

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
  /** Hides or shows what the next cell has shown. */
  holdNextCell(hold: boolean, sentence: string): void;
  /** Calls back each time the next cell has run. Gives back how to stop. */
  whenNextCellRan(ran: () => void): () => void;
  /** Whether the next cell shows something already. */
  nextCellHasRun(): boolean;
}
