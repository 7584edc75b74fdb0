import type { Crosswalk } from "./crosswalk.js";
import type { LoadName } from "./tool-loads.js";

/** What goes to a tool, and what does not. */
export interface ExportForOptions {
  readonly tool: LoadName;
  /** For columns of the load the columns of the list, where they are called otherwise: { cell: "Mobile" }. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Columns of the load that are the same for everybody: { contacttypeid: 2 }. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** A table that says which number of the tool belongs to which of the list. Default: the list has the tool's own. */
  readonly crosswalk?: Crosswalk;
  /** Further columns, where the tool takes them: scores for van-scores, fields of one's own for spoke and mailchimp. */
  readonly also?: readonly string[];
  /** Those of `also` that are personal and may go along all the same. Default: none. */
  readonly personal?: readonly string[];
  /**
   * Columns that say who does not want to be contacted: those rows are left out. Default: those whose names say so, but for
   * results and activist codes, which are what happened and are loaded whole; a note counts them.
   */
  readonly optOuts?: readonly string[];
}
