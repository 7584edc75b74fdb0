import { MOST_ROWS } from "../../../library/organize/plan/plan-size.js";
import { inEnglish } from "../../../library/words/say.js";
import { courseText, own, sentence, type Words, wordList } from "../../../library/words/words.js";
import type { FormRemark } from "../../forms/form.js";
import type { PlanEntry } from "../../my-work/work.js";
import { type PlanGap, placeOfGap } from "../plan-section.js";
import { actName } from "./plan-act.js";
import type { ReadRow } from "./read-row.js";
import type { PlanField } from "./section-fields.js";

/** What must be asked about one field, with a button for each thing that may be meant. */
export function askedRemark(
  { field, says, meant }: ReadRow["asked"][number],
  name: string,
  row?: string,
): FormRemark {
  const { column } = field;
  const acts = meant.map(({ text, label }) => ({
    act: actName(["set", row ?? name, row === undefined ? "text" : column.name, text]),
    label,
  }));
  const place = row === undefined ? { field: name } : { field: name, row, column: column.name };
  return { ...place, kind: "mend", says, acts };
}

/** What a row still needs. */
export function stillMissing({ isEmpty, missing }: ReadRow): Pick<FormRemark, "kind" | "says" | "acts"> {
  const fields = wordList(
    missing.map(({ column }) => courseText(column.label)),
    " · ",
  );
  return {
    kind: "open",
    says: isEmpty
      ? sentence("Nothing is filled yet.")
      : sentence("Not in the plan yet. It still needs: {fields}", { fields }),
    acts: [],
  };
}

/** What the plan says of a value: beside the column that it names, or else beside the row. */
export function gapRemark(
  gap: PlanGap,
  columns: readonly PlanField[],
  place: { readonly field?: string; readonly row?: string },
): FormRemark {
  const { says } = gap;
  const last = inEnglish(placeOfGap(gap)).match(/\w+/g)?.at(-1);
  const column = columns.find(({ column: { name } }) => name === last)?.column.name;
  const inRow = place.row !== undefined && column !== undefined ? { column } : {};
  return {
    field: place.field ?? column ?? "",
    ...(place.row === undefined ? {} : { row: place.row }),
    ...inRow,
    kind: "mend",
    says,
    acts: [],
  };
}

/** A row that has the name of another one: it can be deleted or called otherwise. */
export function doubleRemark(
  place: { readonly field: string; readonly row: string },
  rowName: string,
  name: string,
  entries: readonly PlanEntry[],
): FormRemark {
  const taken = new Set(entries.map(({ typed }) => typed[rowName] ?? ""));
  const free = freeName(name, taken);
  const says: Words = sentence('Another one is called "{name}" too, so this one is not in the plan.', {
    name: own(name),
  });
  return {
    ...place,
    column: rowName,
    kind: "mend",
    says,
    acts: [
      { act: actName(["delete", place.row]), label: sentence("Delete this one") },
      {
        act: actName(["set", place.row, rowName, free]),
        label: sentence("Call this one {name}", { name: own(free) }),
      },
    ],
  };
}

/** A row that the plan has no place for: its words stay in the form. */
export function overfullRemark(place: { readonly field: string; readonly row: string }): FormRemark {
  return {
    ...place,
    kind: "mend",
    says: sentence(
      "It is kept here, but not in the plan: a list of the plan holds up to {most} rows. Delete another row, or keep the long list in a table of its own and write its sum here.",
      { most: MOST_ROWS },
    ),
    acts: [],
  };
}

/** "G1" becomes G2, "phone bank" becomes "phone bank 2". */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, digits] = /^(.*?)(\d+)$/.exec(name) ?? [];
  const begin = digits === undefined ? `${name} ` : stem;
  let number = digits === undefined ? 2 : Number(digits) + 1;
  while (taken.has(`${begin}${number}`)) number++;
  return `${begin}${number}`;
}
