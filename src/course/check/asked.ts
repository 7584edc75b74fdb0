import type { ChoiceAnswer } from "./kinds/choice-answer.js";
import type { ChoicesAnswer } from "./kinds/choices-answer.js";
import type { LinesAnswer } from "./kinds/lines-answer.js";
import type { NumbersByName } from "./kinds/named-number.js";
import type { NamesAnswer } from "./kinds/names-answer.js";
import type { NumberAnswer } from "./kinds/number-answer.js";
import type { NumbersAnswer } from "./kinds/numbers-answer.js";
import type { OrderAnswer } from "./kinds/order-answer.js";
import type { RecordsAnswer } from "./kinds/records-answer.js";
import type { TableAnswer } from "./kinds/table-answer.js";
import type { TextAnswer } from "./kinds/text-answer.js";
import type { WrittenAnswer } from "./kinds/written-answer.js";
import type { Mistake } from "./mistake.js";
import type { Row } from "./rows-of.js";

interface AskedAs<Answer, Value> {
  readonly answer: Answer;
  readonly mistakes: readonly Mistake<Value>[];
}

/** What is asked for in one question, with the mistakes that are known for its kind. */
export type Question =
  | AskedAs<NumberAnswer, number>
  | AskedAs<NumbersAnswer, NumbersByName>
  | AskedAs<ChoiceAnswer, string>
  | AskedAs<ChoicesAnswer, readonly string[]>
  | AskedAs<OrderAnswer, readonly string[]>
  | AskedAs<LinesAnswer, readonly string[]>
  | AskedAs<TextAnswer, string>
  | AskedAs<NamesAnswer, readonly string[]>
  | AskedAs<RecordsAnswer, readonly Row[]>
  | AskedAs<TableAnswer, readonly Row[]>
  | { readonly answer: WrittenAnswer; readonly mistakes: readonly [] };

/** One of several questions of a task, which gets a reply of its own. */
export type Part = Question & {
  /** The key in a typed answer, for example "share". */
  readonly name: string;
  /** The question. */
  readonly label: string;
  /** What is said when this part is right. Default: that it is. */
  readonly right?: string;
};

/** Several questions are answered together, as { first: …, second: … }; the task is right when all of them are. */
export interface PartsAnswer {
  readonly kind: "parts";
  readonly parts: readonly Part[];
}

/** What a task asks for. The mistakes of several questions stand at each of them. */
export type Asked = Question | { readonly answer: PartsAnswer; readonly mistakes: readonly [] };

/** The kind of an answer, by its name. */
export type AnswerKind = Asked["answer"]["kind"];
