/** A day from its three parts as they are written, "2026-09-01"; whether there is such a day, `tryDayNumber` tells. */
export function joinDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Which of two numbers before a year is the month and which the day; with points between them the day is always first. */
export function monthAndDay(
  first: string,
  second: string,
  mark: string | undefined,
  order: "month first" | "day first",
): readonly [month: string, day: string] {
  return order === "month first" && mark !== "." ? [first, second] : [second, first];
}
