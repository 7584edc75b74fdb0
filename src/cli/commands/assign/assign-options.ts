import type { ReadOptions } from "../../read/read-options.js";
import type { OutputOptions } from "../../write/output-options.js";

/** What `assign` is asked for. */
export interface AssignCommandOptions extends ReadOptions, OutputOptions {
  readonly arms: readonly string[];
  readonly seed: number;
  readonly probabilities?: readonly number[];
  readonly blocks?: readonly string[];
  readonly clusters?: string;
  readonly id?: string;
  readonly column: string;
  readonly blockColumn: string;
  readonly date?: string;
  readonly out?: string;
  readonly into?: string;
  readonly record?: string;
}
