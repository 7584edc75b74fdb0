import type { Batch } from "../read/table-source.js";

/** Where rows go. Nothing is there before `commit`. */
export interface RowTarget {
  write(batch: Batch): Promise<void>;
  /** Brings all that is left to the disk: of two files that belong together, both can be finished before one is there. */
  finish(): Promise<void>;
  /** Puts the finished file in its place. */
  commit(): void;
  /** Takes away what was written; nothing happens after `commit`. */
  discard(): Promise<void>;
}
