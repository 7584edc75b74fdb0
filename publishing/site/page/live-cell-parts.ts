import type { Ended } from "./kernel.js";

/** A cell of a live page. */
export interface LiveCell {
  readonly element: HTMLElement;
  /** True: it fetches the tools of its page, and its code is folded. */
  readonly isTools: boolean;
  run(): Promise<Ended>;
  /** The kernel has forgotten it. */
  forget(): void;
}

/** What a form asks of the cell below it. */
export interface LiveCellParts extends LiveCell {
  /** Hides what it shows and says why; without a reason it is shown. */
  hold(why: string): void;
  /** Why what stands below is hidden, when it shows a guess: "" for one that is given. */
  readonly guess: () => string | undefined;
  readonly showsForm: () => boolean;
  readonly hasRun: () => boolean;
  whenRan(hear: () => void): () => void;
  /** Runs it as a recording has it, without showing anything, where the kernel has not run just that. */
  prepare(code: string): Promise<Ended>;
  /**
   * Puts the code of a recording before the reader, where they have not written their own.
   *
   * @param ready it runs once the cells before it are; false: the reader stopped them, and it does not run.
   */
  lend(code: string, ready: Promise<boolean>): void;
  /** What was lent and neither changed nor run goes away again. */
  takeBack(): void;
}
