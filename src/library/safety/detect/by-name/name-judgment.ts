import type { PersonalDataKind } from "../../../layouts/describe/personal-data-kind.js";

/** What the name of a column says, before a value is looked at. */
export interface NameJudgment {
  readonly kind: PersonalDataKind;
  /** Completes "The column's name speaks of …". */
  readonly about: string;
  /** What the cells must be like where the kind alone does not say it (HeaderRule). */
  readonly holds?: "words" | "number" | undefined;
  /** True when anything that the values say counts more. */
  readonly weak?: boolean;
}
