import type { DateOrder } from "../../table/delimited/date-order.js";

/** The ways of writing a day in which month and day can be taken for each other. With points the day is always first. */
export type DayForm = "year last" | "eight digits" | "year first";

export const DAY_FORMS: readonly DayForm[] = ["year last", "eight digits", "year first"];

/** Which of month and day comes first, in each way of writing a day. */
export type DayOrders = Readonly<Record<DayForm, DateOrder>>;

export const MONTHS_FIRST: DayOrders = {
  "year last": "month first",
  "eight digits": "month first",
  "year first": "month first",
};

export const DAYS_FIRST: DayOrders = {
  "year last": "day first",
  "eight digits": "day first",
  "year first": "day first",
};
