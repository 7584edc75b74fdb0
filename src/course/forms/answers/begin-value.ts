import type { Exercise } from "../../check/exercise.js";
import { type FormRow, type FormValue, rowKey } from "../field-value.js";
import { questionsOf } from "./answer-fields.js";

/** What stands in the form of a task before anybody has answered: the rows that are to be mended. */
export function beginValue(exercise: Exercise): FormValue {
  return Object.fromEntries(
    questionsOf(exercise).flatMap(({ name, answer }) =>
      answer.kind === "records" && answer.begin !== undefined
        ? [[name, answer.begin.map((row, i): FormRow => ({ ...row, [rowKey]: `begin-${i}` }))] as const]
        : [],
    ),
  );
}
