import { type DayOrder, readDay } from "../../library/table/clean/read-day.js";

/** A day as it was meant, or the question that must be answered first. */
export type TypedDay = { readonly day: string } | { readonly asks: string };

/** Reads a day that somebody typed; undefined when the text says nothing about a day. */
export function readTypedDay(text: string, order?: DayOrder): TypedDay | undefined {
  const read = readDay(text, order);
  if (read.kind === "day") return { day: read.day };
  if (read.kind === "question") {
    const [monthFirst, dayFirst] = read.days;
    return {
      asks: `Is "${text.trim()}" the day ${monthFirst} or ${dayFirst}? Write the one you mean like that.`,
    };
  }
  if (read.kind === "month") {
    return { asks: `"${text.trim()}" is a month. Write the day too, such as "${read.month}-15".` };
  }
  return undefined;
}
