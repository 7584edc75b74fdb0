import type { TableColumn } from "../../forms/form-field.js";
import type { PlanSection } from "../plan-section.js";

/**
 * What a text of a field means in the plan:
 * - "share": 24%, 0.24 and 1 in 4 are shares; "number": the same, and any other number; "count": never a percentage;
 * - "in its unit": a number in the unit that stands beside it, where 54% is 54;
 * - "option number": a number that is chosen from a list; "yes or no"; "lines": one text on each line.
 */
export type ValueKind =
  | "text"
  | "lines"
  | "day"
  | "yes or no"
  | "count"
  | "share"
  | "number"
  | "in its unit"
  | "option number";

/** One field of the plan in a form, and how its text is read. */
export interface PlanField {
  readonly column: TableColumn;
  readonly as: ValueKind;
  /** True when it may stay empty. Default false. */
  readonly optional?: boolean;
}

/** The list of a section: its rows and their columns. */
export interface PlanList {
  /** The name of the list in the section; that of a section which is a list is the section. */
  readonly name: string;
  readonly label: string;
  /** What one row is called. */
  readonly each: string;
  readonly columns: readonly PlanField[];
}

/** The fields of a section in its form. */
export interface SectionFields {
  readonly section: PlanSection;
  /** "value": one text; "record": fields, and perhaps a list among them; "list": nothing but rows. */
  readonly shape: "value" | "record" | "list";
  readonly fields: readonly PlanField[];
  readonly list?: PlanList;
}
