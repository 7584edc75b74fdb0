import { openHash } from "../../math/hash-text.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { requireList } from "../../table/columns/require-list.js";
import { howMany } from "../../words/how-many.js";

/** The fingerprint of a list in memory. */
export function hashAssignment(assignment: ArrayLike<unknown>, ids: ArrayLike<unknown> | undefined): string {
  if (ids !== undefined) requireList(ids, "The ids");
  if (ids !== undefined && ids.length !== assignment.length) {
    throw new RangeError(
      `There ${assignment.length === 1 ? "is" : "are"} ${howMany(assignment.length, "arm", "arms")} but ${howMany(ids.length, "id", "ids")}. Give one of each for every person.`,
    );
  }
  const fingerprint = openFingerprint();
  for (let i = 0; i < assignment.length; i++) {
    const arm = assignment[i];
    if (isMissing(arm)) throw new TypeError(`Person ${i + 1} has no arm, but ${describeValue(arm)}.`);
    if (ids === undefined) fingerprint.add(arm);
    else fingerprint.add(arm, cellWord(ids[i]));
  }
  return fingerprint.end();
}

// So many letters are handed to the hash at once.
const SOME_LETTERS = 50_000;

/** The fingerprint of a list that comes person by person, so that it may be longer than memory. */
export function openFingerprint(): { add(arm: unknown, id?: string): void; end(): string } {
  const hash = openHash();
  let lines = "";
  let first = true;
  return {
    // One JSON line a person: no name can be mistaken for two, and texts and numbers read from a file agree.
    add(arm, id) {
      lines += `${first ? "" : "\n"}${JSON.stringify(id === undefined ? [cellWord(arm)] : [id, cellWord(arm)])}`;
      first = false;
      if (lines.length < SOME_LETTERS) return;
      hash.add(lines);
      lines = "";
    },
    end() {
      hash.add(lines);
      return hash.end();
    },
  };
}
