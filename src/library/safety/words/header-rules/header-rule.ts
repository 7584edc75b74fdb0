import type { PersonalDataKind } from "../../../layouts/describe/personal-data-kind.js";

/** What the name of a column says about its content, in the spelling of headerTokens. */
export interface HeaderRule {
  readonly kind: PersonalDataKind;
  /** Completes "The column's name speaks of …". */
  readonly about: string;
  /** All words of one of these must stand in the name; "=" in front: and no other word of weight. */
  readonly any: readonly string[];
  /** Words that give the name another meaning. */
  readonly not?: readonly string[];
  /** "always": the name is enough. Else only beside people, addresses, addresses without a senate, numbers of voters, or facts of a job. Default "people". */
  /** "words": the cells are words; a small area is written in digits else, and a local of a union in words else. */
  readonly holds?: "words" | "number";
  readonly when?: "always" | "people" | "address" | "house" | "voters" | "work";
}
