import { type Terminal, writeTo } from "./terminal.js";

/** What a command found out: as rows for machines and as text for people. */
export interface Answer {
  /** One object for each thing that was asked about; what is true of all of them stands in each. */
  readonly rows: readonly object[];
  /** What to know beside the rows, as sentences. */
  readonly notes?: readonly string[];
  readonly text: () => string;
}

/**
 * Prints an answer: one JSON document on the output with --json, else text. Where the output is taken by rows (`--out -`),
 * text goes beside it, for people.
 */
export async function printAnswer(
  terminal: Terminal,
  { rows, notes = [], text }: Answer,
  options: { readonly outputTaken?: boolean } = {},
): Promise<void> {
  if (terminal.document !== undefined) return terminal.document.print(rows, notes);
  await writeTo(options.outputTaken === true ? terminal.errors : terminal.output, text());
}
