import type { AskedNumber } from "./asked-number.js";

/** One of several numbers, with its name. */
export interface NamedNumber extends AskedNumber {
  /** The key in a typed answer, for example "low". */
  readonly name: string;
  /** What stands beside its box. */
  readonly label: string;
}

/** Numbers by their names. */
export type NumbersByName = Readonly<Record<string, number>>;
