import type { DayOrder } from "../../../library/table/clean/read-day.js";
import { readDay } from "../../../library/table/clean/read-day.js";
import { own, sentence, type Words } from "../../../library/words/words.js";
import { readTypedDay } from "../../check/read-typed-day.js";
import { readTypedNumber } from "../../check/read-typed-number.js";
import { askWhich, twoReadings } from "../../check/two-readings.js";
import type { PlanField } from "./section-fields.js";

/** A text that stands for what was meant, and the words of the button that writes it. */
export interface Meant {
  readonly text: string;
  readonly label: Words;
}

/** What a text of a field means: a value, nothing yet, or something to ask. */
export type ReadTyped =
  | { readonly value: unknown }
  | "empty"
  | { readonly says: Words; readonly meant: readonly Meant[] };

/**
 * Reads what was typed into a field of the plan.
 *
 * @param row the other texts of the row: a number may stand in the unit of its row.
 * @param order which number comes first in a day, where other days of the section show it.
 */
export function readTyped(
  { column, as }: PlanField,
  typed: string,
  row: Readonly<Record<string, string>>,
  order: DayOrder | undefined,
): ReadTyped {
  const text = typed.trim();
  if (text === "") return "empty";
  switch (as) {
    case "text":
      return column.kind === "choice" ? oneOf(column.options, text) : { value: text };
    case "lines":
      return { value: text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()])) };
    case "yes or no":
      return { value: text === "true" };
    case "option number":
      return column.kind === "choice" && column.options.some(({ value }) => value === text)
        ? { value: Number(text) }
        : readNumber(text, "number", row);
    case "day":
      return day(text, order);
    default:
      return readNumber(text, as, row);
  }
}

function oneOf(
  options: readonly { readonly value: string; readonly label: string }[],
  text: string,
): ReadTyped {
  if (options.some(({ value }) => value === text)) return { value: text };
  return {
    says: sentence('"{text}" is none of the answers. Choose one of them.', { text: own(text) }),
    meant: [],
  };
}

function day(text: string, order: DayOrder | undefined): ReadTyped {
  const read = readTypedDay(text, order);
  if (read === undefined) {
    return {
      says: sentence('"{text}" is no day. Write it like 2027-04-30 or 4/30/2027.', { text: own(text) }),
      meant: [],
    };
  }
  if ("day" in read) return { value: read.day };
  const found = readDay(text, order);
  const days = found.kind === "question" ? found.days : [];
  return {
    says: read.asks,
    meant: days.map((one) => ({ text: one, label: sentence("It is {day}", { day: own(one) }) })),
  };
}

function readNumber(
  text: string,
  as: "count" | "share" | "number" | "in its unit",
  row: Readonly<Record<string, string>>,
): ReadTyped {
  const read = readTypedNumber(text);
  if (read === undefined) {
    return {
      says: sentence('"{text}" is no number. Write one, for example 24%, 1,200 or 1 in 5.', {
        text: own(text),
      }),
      meant: [],
    };
  }
  const readings = twoReadings(text);
  if (readings !== undefined) {
    return {
      says: askWhich(text, readings),
      meant: [readings.thousands, readings.decimal].map((one) => ({
        text: one,
        label: sentence("It is {number}", { number: own(one) }),
      })),
    };
  }
  const { value, percent } = read;
  if (!percent) return { value };
  if (as === "count" || (as === "in its unit" && row.unit !== "percent")) {
    return {
      says:
        as === "count"
          ? sentence('"{text}" is a share, but this is counted one by one.', { text: own(text) })
          : sentence('"{text}" is a share: choose percent as the unit, or write how many it is.', {
              text: own(text),
            }),
      meant: [],
    };
  }
  return { value: as === "in its unit" ? value : Number((value / 100).toPrecision(15)) };
}
