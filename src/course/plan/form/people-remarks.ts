import { own, sentence } from "../../../library/words/words.js";
import type { FormRemark } from "../../forms/form.js";
import type { PlanEntry } from "../../my-work/work.js";
import { collectionDoubts, ladderDoubts, type PeopleDoubt } from "../people-doubts.js";
import { actName } from "./plan-act.js";
import type { SectionFields } from "./section-fields.js";

/**
 * What the gate of Module 4 will ask about the rows of a form, beside the cell in which it was typed, with buttons that do
 * what it advises. A row that is not complete yet is looked at too: the words are there.
 */
export function peopleRemarks(
  { section, list }: SectionFields,
  entries: readonly PlanEntry[],
): readonly FormRemark[] {
  const rows = entries.filter(({ row, gone }) => row === true && gone !== true);
  const typed = rows.map((entry) => entry.typed);
  const doubts =
    section === "collection" ? collectionDoubts(typed) : section === "ladder" ? ladderDoubts(typed) : [];
  return doubts.map((doubt) => remarkOf(doubt, list?.name ?? section, rows));
}

function remarkOf(
  { column, instead, row, says, takeOut }: PeopleDoubt,
  field: string,
  rows: readonly PlanEntry[],
): FormRemark {
  const key = row === undefined ? undefined : rows[row]?.key;
  if (key === undefined || column === undefined) return { field, kind: "think", says, acts: [] };
  return {
    ...{ field, row: key, column },
    kind: "think",
    says,
    acts: [
      ...instead.map((text) => ({
        act: actName(["set", key, column, text]),
        label: sentence("Write “{text}”", { text: own(text) }),
      })),
      ...(takeOut === undefined ? [] : [{ act: actName(["delete", key]), label: takeOut }]),
    ],
  };
}
