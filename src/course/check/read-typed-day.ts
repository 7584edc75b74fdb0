import { type DayOrder, readDay } from "../../library/table/clean/read-day.js";
import { own, sentence, type Words } from "../../library/words/words.js";

/** A day as it was meant, or the question that must be answered first. */
export type TypedDay = { readonly day: string } | { readonly asks: Words };

/** Reads a day that somebody typed; undefined when the text says nothing about a day. */
export function readTypedDay(text: string, order?: DayOrder): TypedDay | undefined {
  const read = readDay(text, order);
  if (read.kind === "day") return { day: read.day };
  if (read.kind === "question") {
    const [monthFirst, dayFirst] = read.days;
    return {
      asks: sentence('Is "{text}" the day {day} or {day2}? Write the one you mean like that.', {
        text: own(text.trim()),
        day: own(monthFirst),
        day2: own(dayFirst),
      }),
    };
  }
  if (read.kind === "month") {
    return {
      asks: sentence('"{text}" is a month. Write the day too, such as "{day}".', {
        text: own(text.trim()),
        day: own(`${read.month}-15`),
      }),
    };
  }
  return undefined;
}
