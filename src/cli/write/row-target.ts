import type { Batch } from "../read/table-source.js";

/** Where rows go. Nothing is there before `finish`. */
export interface RowTarget {
  write(batch: Batch): Promise<void>;
  finish(): Promise<void>;
  /** Takes away what was written; nothing happens after `finish`. */
  discard(): Promise<void>;
}
