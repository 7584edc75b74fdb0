import { hashAssignment } from "../../library/experiment/assign/assignment-fingerprint.js";
import { describeCell } from "../../library/table/columns/describe-cell.js";
import { isMissing } from "../../library/table/columns/is-missing.js";
import { parseJSON } from "../../library/table/read/parse-json.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { readDocument } from "../read/read-document.js";
import type { Terminal } from "../terminal.js";
import { type ReadRecord, recordContradiction, recordShape } from "./record-shape.js";

const NONE = "This is not the record of a draw.";
const INSTEAD = "Give the file that assign --record wrote.";

/**
 * The record in a JSON file that `assign --record` wrote.
 *
 * @throws when there is none, or it is no such record.
 */
export function readRecord(terminal: Terminal, name: string): Promise<ReadRecord> {
  return readDocument(terminal, name, (text) => {
    const { data, error } = recordShape.safeParse(parseJSON(text, `${NONE} ${INSTEAD}`));
    const [part] = error?.issues[0]?.path ?? [];
    if (data === undefined) {
      const which = part === undefined ? "" : ` Its "${String(part)}" is not what a record says there.`;
      throw new Error(`${NONE}${which} ${INSTEAD}`);
    }
    const contradiction = recordContradiction(data);
    if (contradiction === undefined) return data;
    throw new Error(
      `This record contradicts itself: ${contradiction}. It was changed after the draw. ${INSTEAD}`,
    );
  });
}

/**
 * Says how a list stands to its record: the one that was drawn, or another.
 *
 * @param ids who is on the list, when the record covers the people.
 * @param groups the fingerprint of its blocks and clusters, when they are those of the record.
 * @throws when somebody has an arm that was not in the draw.
 */
export function compareWithRecord(
  record: ReadRecord,
  assignment: ArrayLike<unknown>,
  ids: ArrayLike<unknown> | undefined,
  groups?: string,
): string {
  const stranger = Array.from(assignment).findIndex((arm) => !record.arms.includes(String(arm)));
  if (stranger >= 0) {
    const arm = assignment[stranger];
    throw new CommandProblem(
      `Row ${stranger + 1} ${isMissing(arm) ? "has no arm" : `holds ${describeCell(arm)} as its arm`}, but the draw of ${record.date} had the arms ${record.arms.join(", ")}.`,
      EXIT.input,
    );
  }
  const hash = (): string => hashAssignment(assignment, ids);
  return sayHowRecorded(record, { n: assignment.length, hash, ids: ids !== undefined, groups });
}

/** A list that was read already: its length and its fingerprints. */
export interface SeenList {
  readonly n: number;
  readonly hash: () => string;
  /** Whether the fingerprint covers the people. */
  readonly ids: boolean;
  readonly groups: string | undefined;
}

/** Says how a list stands to its record in which everybody has an arm of the draw. */
export function sayHowRecorded(record: ReadRecord, { n, hash, ids, groups }: SeenList): string {
  if (n !== record.n) {
    return `The draw of ${record.date} was of ${howMany(record.n, "person", "people")}, this list has ${numberText(n)}: say who is missing or was added, and why.`;
  }
  return hash() === record.hash
    ? groups === undefined || record.groups === undefined || groups === record.groups
      ? `The list is the one drawn on ${record.date}.`
      : `The arms are those drawn on ${record.date}, but somebody's ${record.columns?.clusters === undefined ? "block" : "block or cluster"} was changed afterwards: say whose, and why.`
    : `The fingerprint is not that of the list drawn on ${record.date}: it was sorted otherwise, or somebody's arm${ids ? " or id" : ""} was changed.`;
}
