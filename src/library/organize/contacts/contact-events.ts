import type { ColumnTable } from "arquero";
import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, toTable } from "../../table/columns/data.js";
import { makeTable } from "../../table/columns/make-table.js";
import type { ContactEventsOptions } from "./contact-events-options.js";
import { LOG_COLUMNS, openContactLog } from "./open-contact-log.js";

/** Contacts of any tool in one form. */
export interface ContactEvents {
  /**
   * One row a contact: `person`, `tool`, `tactic`, `script`, `result`, `reached` (true, false, or null where it depends),
   * `at` (UTC, null where only the day is known), `day` and `hour` where people live (null where the export has no time).
   */
  readonly events: ColumnTable;
  readonly rows: number;
  /** Rows that came twice, as exports in several parts have them. */
  readonly twice: number;
  /** Rows without a person or a time. */
  readonly dropped: number;
  /** Rows of people whom nobody has tried yet: they are no contacts. */
  readonly notTried: number;
  /** Rows whose result nobody knows; their `reached` is null. */
  readonly unknownResults: number;
  /** What to know before counting; empty when there is nothing. */
  readonly notes: readonly string[];
}

/**
 * Reads the contacts that a tool exports into one event log, so that calls, doors and texts can be counted together. Put the
 * logs of several tools behind each other with `concat`.
 *
 * Names of volunteers and numbers are left behind: only the person's id in the tool goes along. A row whose person or time is
 * missing (null, undefined, NaN or an empty text) is left out and counted; a missing result is not known.
 *
 * The results of a Spoke campaign ("spoke-campaign") have one row a person and no time: who was texted is tried, who answered
 * a question, wrote or opted out is reached, and of a conversation that was closed without a word of it nobody knows. Answers
 * that VAN exports (survey responses) are no log of contacts: `surveyAnswers` counts them.
 *
 * A time without a zone ("2026-09-10 18:22", "9/10/2026 6:22 PM") is one where people live; those of Spoke are UTC. Which number
 * of "9/1/2026" is the month, the column shows, else the tool; where neither does, `dates` is asked for.
 *
 * @param data the export as a table. @param options see `ContactEventsOptions`; `tool` and `timeZone` are needed.
 * @throws when a column does not exist, a time cannot be read, or there is no such time zone.
 * @example
 * const history = {
 *   "Voter File VANID": [1001, 1002], "Date Canvassed": ["9/10/2026", "9/25/2026"],
 *   Result: ["Canvassed", "Not Home"], "Contact Type": ["Walk", "Phone"],
 * };
 * const log = contactEvents(history, { tool: "van-contact-history", timeZone: "America/Detroit" });
 * log.events.array("day"); // ["2026-09-10", "2026-09-25"]
 * log.events.array("reached"); // [true, false]
 */
export function contactEvents(data: Data, options: ContactEventsOptions): ContactEvents {
  checkOptions("contactEvents", options, {
    tool: { needed: ["van-contact-history", "spoke-messages", "spoke-campaign", "other"] },
    timeZone: "needed text",
    dates: ["month first", "day first"],
    columns: "fields",
    tactic: "text",
    script: "text",
  });
  const log = openContactLog(options);
  const table = toTable(data);
  log.learn(table);
  const columns = log.add(table);
  const { notes, ...counts } = log.report();
  const events = makeTable(LOG_COLUMNS.map((name) => [name, columns[name]]));
  return Object.freeze({ events, ...counts, notes: Object.freeze(notes) });
}
