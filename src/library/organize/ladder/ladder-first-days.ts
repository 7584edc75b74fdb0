import { dayReader } from "../../table/clean/day-reader.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { requiredNames } from "../numbers/required-names.js";

/** The first day on which each person did each act: act → person → day number. */
export function firstDays(
  data: Data,
  columns: { readonly person: string; readonly rung: string; readonly date: string },
): { readonly days: ReadonlyMap<unknown, ReadonlyMap<unknown, number>>; readonly lastDay: number } {
  const who = requiredNames(data, columns.person, "person");
  const acts = requiredNames(data, columns.rung, "act");
  const dates = columnValues(data, columns.date);
  const dayOf = dayReader(dates, columns.date);
  const days = new Map<unknown, Map<unknown, number>>();
  let lastDay = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < who.length; row++) {
    const { first: day } = dayOf(row);
    const ofAct = days.get(acts[row]) ?? new Map<unknown, number>();
    days.set(acts[row], ofAct);
    ofAct.set(who[row], Math.min(day, ofAct.get(who[row]) ?? day));
    lastDay = Math.max(lastDay, day);
  }
  return { days, lastDay };
}
