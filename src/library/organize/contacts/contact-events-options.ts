import type { DayOrder } from "../../table/clean/read-day.js";

export interface ContactEventsOptions {
  /** Whose export it is. "other": name its columns. */
  readonly tool: "van-contact-history" | "spoke-messages" | "spoke-campaign" | "other";
  /** Where the people live, such as "America/Detroit": days and hours are told there, and a time without a zone is one there. */
  readonly timeZone: string;
  /** Which number of "9/1/2026" is the month. Default: what the column shows, and month first where the tool writes so. */
  readonly dates?: DayOrder;
  /** The columns of the export where they are called otherwise: person, time, result, tactic, script. */
  readonly columns?: Partial<Readonly<Record<"person" | "time" | "result" | "tactic" | "script", string>>>;
  /** How contact was made, where no column says it: "call". */
  readonly tactic?: string;
  /** Which script was used, where no column says it. Default: not known. */
  readonly script?: string;
}
