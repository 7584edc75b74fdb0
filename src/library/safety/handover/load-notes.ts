import { howMany } from "../../words/how-many.js";
import type { ExportForOptions } from "./export-for-options.js";
import { LOADS } from "./tool-loads.js";

/** What to know before a file is loaded. */
export function loadNotes(
  { tool, values = {} }: ExportForOptions,
  matched: ReadonlyMap<string, string>,
  found: {
    readonly twice: number;
    /** Results that change the record of everybody who shares the file. */
    readonly shared: number;
    readonly optOuts: readonly string[];
    /** Rows that are in the file although they say that somebody does not want to be contacted. */
    readonly keptWishes: number;
  },
): string[] {
  const notes: string[] = [];
  if (found.twice > 0) {
    notes.push(
      `${howMany(found.twice, "row shares", "rows share")} a ${tool === "spoke" ? "number" : "mailbox"} with an earlier row: only the first is loaded.`,
    );
  }
  if (LOADS[tool].purpose === "contact" && found.optOuts.length === 0) {
    notes.push(
      "No column says who does not want to be contacted: suppress them in the tool, or name the column.",
    );
  }
  if (found.keptWishes > 0) {
    const [say, are] = found.keptWishes === 1 ? ["row says", "is"] : ["rows say", "are"];
    notes.push(
      `${found.keptWishes} ${say} in ${found.optOuts.join(", ")} that somebody does not want to be contacted, and ${are} in the file all the same: what happened is loaded whole. Name the column in optOuts to leave them out.`,
    );
  }
  if (tool === "van-canvass-results" && found.shared > 0) {
    notes.push(
      `${found.shared} results (deceased, moved, a bad number) change the record of everybody who shares the file: look at them first.`,
    );
    if (!matched.has("phone")) notes.push("Without a phone, a bad number cannot be tied to its number.");
  }
  if (tool === "van-activist-codes") {
    notes.push(
      "A code that is loaded counts as a canvass: contact counts rise although nobody was contacted.",
    );
    if (matched.has("datecanvassed") && !matched.has("canvassedby") && values.canvassedby === undefined)
      notes.push("A day needs canvassedby beside it.");
  }
  return notes;
}
