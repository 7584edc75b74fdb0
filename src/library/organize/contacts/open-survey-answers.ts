import type { ColumnTable } from "arquero";
import { type DayOrder, readDay } from "../../table/clean/read-day.js";
import { requireColumns } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { openDayOrder } from "./contact-day-order.js";
import { QUESTION } from "./contact-exports.js";

export interface SurveyAnswer {
  readonly question: string;
  readonly answer: string;
  readonly people: number;
  /** Of those who answered the question. */
  readonly share: number;
}

export interface SurveyAnswers {
  /** By question and answer, in the order of the alphabet. */
  readonly rows: readonly SurveyAnswer[];
  /** Answers left out: without a person, a question, an answer or a day. */
  readonly dropped: number;
  /** Answers that a later one of the same person to the same question took the place of. */
  readonly replaced: number;
  /** What was divided by what, in a sentence to print beside the shares. */
  readonly definition: string;
}

/** Counts answers piece by piece: what it keeps is the last answer of each person to each question. */
export interface AnswerCounter {
  /** Looks at the days of a piece before any is added: which number of "9/1/2026" is the month, only the whole column shows. */
  learn(piece: ColumnTable): void;
  add(piece: ColumnTable): void;
  answers(): SurveyAnswers;
}

type Tool = "van-survey-responses" | "spoke-campaign";

const VAN = {
  person: ["Voter File VANID", "VANID", "My Campaign VANID"],
  day: "Date Canvassed",
  question: "Survey Question Name",
  answer: "Survey Response",
} as const;

/** The columns of an export that the count is made from. */
export function columnsOfAnswers(names: readonly string[], tool: Tool): readonly string[] {
  if (tool === "spoke-campaign") return names.filter((name) => name === "id" || QUESTION.test(name));
  const person = VAN.person.find((name) => names.includes(name));
  return names.filter(
    (name) => name === person || [VAN.day, VAN.question, VAN.answer].some((one) => one === name),
  );
}

/**
 * Opens the count of the answers of an export.
 *
 * @param together whether the rows of each person come together: then no names are held.
 */
export function openSurveyAnswers(tool: Tool, together = false): AnswerCounter {
  const last = new Map<string, Map<string, { readonly day: string; readonly answer: string }>>();
  const counted = new Map<string, Map<string, number>>();
  let who: string | undefined;
  /** Counts the last answers, and forgets whose they are. */
  const countLast = (): void => {
    for (const [question, people] of last) {
      const answers = counted.get(question) ?? new Map<string, number>();
      counted.set(question, answers);
      for (const { answer } of people.values()) answers.set(answer, (answers.get(answer) ?? 0) + 1);
      people.clear();
    }
  };
  const counts = { dropped: 0, replaced: 0 };
  const days = openDayOrder(VAN.day, "month first");
  let order: DayOrder | undefined;
  let before = 0;
  const take = (person: unknown, question: unknown, answer: unknown, day: string): void => {
    if ([person, question, answer].some((cell) => isMissing(cell) || cellWord(cell).trim() === "")) {
      counts.dropped++;
      return;
    }
    if (together && cellWord(person) !== who) countLast();
    who = cellWord(person);
    const asked = cellWord(question).trim();
    const people = last.get(asked) ?? new Map();
    last.set(asked, people);
    const own = people.get(cellWord(person));
    if (own !== undefined) counts.replaced++;
    if (own === undefined || own.day <= day)
      people.set(cellWord(person), { day, answer: cellWord(answer).trim() });
  };
  return {
    learn(table) {
      if (tool !== "spoke-campaign" && table.columnNames().includes(VAN.day))
        days.learn(table.array(VAN.day) as ArrayLike<unknown>);
    },
    add(table) {
      order ??= days.order(undefined);
      if (tool === "spoke-campaign") addSpoke(table, take);
      else addVAN(table, { before, order }, take, counts);
      before += table.numRows();
    },
    answers() {
      countLast();
      const rows = [...counted].flatMap(([question, answers]) => {
        const all = [...answers.values()].reduce((sum, number) => sum + number, 0);
        return [...answers].map(([answer, number]) =>
          Object.freeze({ question, answer, people: number, share: number / all }),
        );
      });
      rows.sort((a, b) => compare(a.question, b.question) || compare(a.answer, b.answer));
      return Object.freeze({
        rows: Object.freeze(rows),
        ...counts,
        definition:
          "Share: people whose last answer to the question was this ÷ people who answered the question. Who was tried and did not answer is not in it.",
      });
    },
  };
}

type Take = (person: unknown, question: unknown, answer: unknown, day: string) => void;

function addSpoke(table: ColumnTable, take: Take): void {
  requireColumns(table, ["id"]);
  const asked = table.columnNames().flatMap((name) => {
    const question = QUESTION.exec(name)?.[1];
    return question === undefined ? [] : [{ name, question }];
  });
  for (let row = 0; row < table.numRows(); row++)
    for (const { name, question } of asked) {
      const answer: unknown = table.get(name, row);
      // Who was not asked has an empty cell: that is no answer that was lost.
      if (!isMissing(answer)) take(table.get("id", row), question, answer, "");
    }
}

function addVAN(
  table: ColumnTable,
  { before, order }: { readonly before: number; readonly order: DayOrder },
  take: Take,
  counts: { dropped: number },
): void {
  const names = table.columnNames();
  const person = VAN.person.find((name) => names.includes(name)) ?? VAN.person[0];
  requireColumns(table, [person, VAN.day, VAN.question, VAN.answer]);
  for (let row = 0; row < table.numRows(); row++) {
    const written: unknown = table.get(VAN.day, row);
    if (isMissing(written)) {
      counts.dropped++;
      continue;
    }
    const text = written instanceof Date ? written.toISOString().slice(0, 10) : dayOf(cellWord(written));
    const read = readDay(text, order);
    if (read.kind !== "day")
      throw new RangeError(
        `Row ${before + row + 1} holds ${describeCell(written)} as its day, which is no day such as 9/10/2026.`,
      );
    take(table.get(person, row), table.get(VAN.question, row), table.get(VAN.answer, row), read.day);
  }
}

/** The day of a cell that may have a time behind it, such as 9/10/2026 12:00:00 AM. */
function dayOf(text: string): string {
  return text.trim().replace(/^(\d{1,2}[/-]\d{1,2}[/-]\d{2,4}),? \d{1,2}:.*$/, "$1");
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
