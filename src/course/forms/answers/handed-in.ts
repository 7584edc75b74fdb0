import { own, wordList } from "../../../library/words/words.js";
import type { ExerciseWork } from "../../my-work/work.js";
import { isOwn, stretchOf } from "../../plan/form/own-words.js";
import { readStamp, timeOf } from "../../plan/form/read-change.js";
import { versionOf } from "../../plan/form/version-of.js";
import type { FieldValue, FormValue } from "../field-value.js";
import type { FormRemark } from "../form.js";
import type { FormAsk } from "../form-message.js";
import { earlierRemark } from "./earlier-answers.js";

/** So many answers of other windows are kept. */
const MOST = 20;
/** A longer answer is shown by its beginning; taken back it is whole. */
const LONGEST = 300;

/** What is kept of the last answer as a whole. */
type HandedIn = Pick<ExerciseWork, "handedIn" | "earlier">;

/** The version of every field that was handed in, as a page hands it back. */
export function handedInStamp(value: FormValue): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(value).map(([field, one]) => [field, version(one)])),
  );
}

/**
 * When an answer is handed in, and by whom; what another window handed in before, unseen, stays as an earlier answer.
 *
 * @param before what is kept of the exercise. @param there what stood in its form.
 */
export function handIn(
  before: ExerciseWork | undefined,
  there: FormValue,
  { value = {}, stamp, edit, from, typedAt }: FormAsk,
  now: Date,
): HandedIn {
  const at = now.toISOString();
  const page = edit ?? from;
  const handedIn = { at, by: stretchOf(page, timeOf(typedAt, now).toISOString()) };
  const earlier = before?.earlier ?? [];
  const seen = readStamp(stamp);
  const isHere = before?.handedIn !== undefined && isOwn(before.handedIn.by, before.handedIn.at, page);
  const isLost = Object.entries(there).some(
    ([field, one]) => !isBlank(one) && version(one) !== seen[field] && version(one) !== version(value[field]),
  );
  const all =
    before === undefined || isHere || !isLost
      ? earlier
      : [
          ...earlier.filter(({ typed }) => handedInStamp(typed) !== handedInStamp(there)),
          { typed: there, at: before.handedIn?.at ?? "" },
        ];
  return all.length === 0 ? { handedIn } : { handedIn, earlier: all.slice(-MOST) };
}

/** Answers that another window handed in: each with a way back. */
export function earlierHandedIn({ earlier = [] }: ExerciseWork): readonly FormRemark[] {
  return earlier.map(({ typed, at }) => earlierRemark("", at, wordsOf(typed)));
}

/** The exercise without an earlier answer. */
export function withoutEarlier({ earlier = [], ...rest }: ExerciseWork, at: string): ExerciseWork {
  const left = earlier.filter((one) => one.at !== at);
  return left.length === 0 ? rest : { ...rest, earlier: left };
}

function wordsOf(typed: FormValue) {
  const all = Object.values(typed).filter((one) => !isBlank(one));
  return wordList(
    all.map((one) => own(shortened(textOf(one)))),
    " · ",
  );
}

const textOf = (value: FieldValue): string =>
  typeof value === "string"
    ? value
    : value.map((one) => (typeof one === "string" ? one : Object.values(one).join(" "))).join(", ");

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const version = (value: FieldValue | undefined): string => versionOf(JSON.stringify(value ?? ""));

const isBlank = (value: FieldValue): boolean => textOf(value).trim() === "";
