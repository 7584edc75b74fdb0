import { dayReader } from "../../table/clean/day-reader.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { requiredNames } from "../numbers/required-names.js";

/** The first day on which each person did each act: act → person → day number. */
export function firstDays(
  data: Data,
  columns: { readonly person: string; readonly rung: string; readonly date: string },
): { readonly days: ReadonlyMap<string, ReadonlyMap<unknown, number>>; readonly lastDay: number } {
  const who = requiredNames(data, columns.person, "person");
  // Rungs are written as texts, and the act 1 of a column of numbers is the rung "1".
  const acts = requiredNames(data, columns.rung, "act").map(cellWord);
  const dates = columnValues(data, columns.date);
  const dayOf = dayReader(dates, columns.date);
  const days = new Map<string, Map<unknown, number>>();
  let lastDay = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < who.length; row++) {
    const { first: day } = dayOf(row);
    const act = acts[row] as string;
    const ofAct = days.get(act) ?? new Map<unknown, number>();
    days.set(act, ofAct);
    ofAct.set(who[row], Math.min(day, ofAct.get(who[row]) ?? day));
    lastDay = Math.max(lastDay, day);
  }
  return { days, lastDay };
}
