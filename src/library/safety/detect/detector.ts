import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import type { ColumnProfile } from "./column-profile.js";

/** What a detector says about a column. It carries a test and never a value. */
export interface Detection {
  readonly kind: PersonalDataKind;
  /** Which cells are meant. */
  readonly matches: (text: string) => boolean;
  readonly why: string;
}

/** What the neighbours of a column say about the table. */
export interface TableContext {
  /** True when the rows are places, candidates or counts, not private people. */
  readonly aboutResults: boolean;
  /** True when a column holds e-mails, phones or birth dates: the rows are people. */
  readonly aboutPeople: boolean;
  /** True when a column counts: then a row is a group, and its party or its race is nobody's. */
  readonly aboutGroups: boolean;
  /** True when a column is made for people in public office: their names are public. */
  readonly publicPeople: boolean;
  /** True when columns "x" and "y" hold degrees of places near each other. */
  readonly hasPoints: boolean;
}

export type Detector = (column: ColumnProfile, table: TableContext) => Detection | undefined;

/** A share in words for a reason: never rounded to 0 or 100 when it is neither. */
export function shareText(share: number): string {
  if (share >= 1) return "all";
  const percent = Math.min(99, Math.max(1, Math.round(share * 100)));
  return `${percent}% of the`;
}
