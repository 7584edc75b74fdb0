import type { Finding, Surroundings } from "../messages.js";

/** The place of a finding of the compiler, for rules that look at what was typed there. */
export interface Place {
  readonly finding: Finding;
  /** What the compiler names first in quotes: the sign that it expected, or a name. */
  readonly named: string;
  /** The learner's text at the place. */
  readonly marked: string;
  /** The learner's line, the same with texts and notes blanked, and the column of the place in it. */
  readonly line: string;
  readonly code: string;
  readonly at: number;
  /** The whole cell with texts and notes blanked. */
  readonly masked: string;
  readonly surroundings: Surroundings;
}

/** What is wrong, and the line if it is another one than that of the finding. */
export type Slip = string | { readonly sentence: string; readonly line: number };

/** A rule knows one kind of slip of the hand, and is silent about everything else. */
export type Rule = (place: Place) => Slip | undefined;
