import type { Words } from "../../library/words/words.js";
import type { GateId } from "../gates/gate.js";
import type { PlanSection } from "../plan/plan-section.js";
import type { CaseId } from "./campaign-case.js";

/** Something that happens to a case in week two or three: one number of the plan changes. */
export interface CaseEvent {
  readonly id: string;
  readonly case: CaseId;
  readonly week: 2 | 3;
  /** The gate under which it is told. */
  readonly gate: GateId;
  /** What happens, with the new number. */
  readonly says: () => Words;
  /** Where the number stands in the plan: a field of a section, or a column of the row with this name. */
  readonly section: PlanSection;
  readonly row?: string;
  readonly field: string;
  /** The question of the field in the form of the gate. */
  readonly label: string;
}
