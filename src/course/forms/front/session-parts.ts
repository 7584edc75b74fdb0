import type { FormView } from "../form-view.js";
import type { Channel } from "./channel.js";
import type { Draft } from "./draft/draft.js";
import type { FormBody } from "./form-body.js";
import type { ResultGuard } from "./guard-results.js";
import type { Say } from "./say.js";
import type { StatusKind } from "./status-after.js";

/** What a form does with what is typed into it, wherever it is drawn. */
export interface FormSession {
  changed(field: string, how: "typing" | "done"): void;
  submit(): void;
  skip(): void;
  /** The answer to a guess is asked for. */
  show(): void;
  /** The button of a note was pressed. */
  act(name: string): void;
  /** The cell below has run. */
  nextCellRan(): void;
  /** What came too late is to be forgotten. */
  forgetLate(): void;
  /** Sends now what was typed and is not kept. */
  flush(): void;
  /** The page goes away. */
  leave(): void;
  /** Another window was closed, or another drawing went away, with words that it had not kept. */
  wordsLeft(): void;
  end(): void;
}

/** What a session works with. */
export interface SessionParts {
  readonly view: FormView;
  readonly say: Say;
  readonly body: FormBody;
  readonly draft: Draft;
  readonly status: { show(words: string, kind?: StatusKind): void };
  readonly guard: Pick<ResultGuard, "heard" | "hasRun">;
  readonly channel: Channel;
  /** Names this drawing of the form among all others. */
  readonly from: string;
  /** The time of day, as it is said. */
  readonly time: () => string;
  /** Called when the words that are kept stand in the form. */
  readonly filled?: () => void;
}
