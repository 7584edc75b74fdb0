/** Collects what belongs into the one document of a command that was called with --json. */
export interface DocumentWriter {
  /** Says something beside the answer. */
  note(sentence: string): void;
  print(rows: readonly object[], notes: readonly string[]): Promise<void>;
  /** True once the document is on its way: there is never a second. */
  readonly printed: boolean;
}
