import type { ColumnTable } from "arquero";
import { readDay } from "../../table/clean/read-day.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, requireColumns, toTable } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { makeTable } from "../../table/columns/make-table.js";
import { CONTACT_EXPORTS, type ContactExport } from "./contact-exports.js";
import { resultOf } from "./contact-results.js";
import { localClock } from "./local-time.js";

export interface ContactEventsOptions {
  /** Whose export it is. "other": name its columns. */
  readonly tool: "van-contact-history" | "spoke-messages" | "other";
  /** Where the people live, such as "America/Detroit": days and hours are told there. */
  readonly timeZone: string;
  /** The columns of the export where they are called otherwise: person, time, result, tactic, script. */
  readonly columns?: Partial<Readonly<Record<"person" | "time" | "result" | "tactic" | "script", string>>>;
  /** How contact was made, where no column says it: "call". */
  readonly tactic?: string;
  /** Which script was used, where no column says it. Default: not known. */
  readonly script?: string;
}

/** Contacts of any tool in one form. */
export interface ContactEvents {
  /**
   * One row a contact: `person`, `tool`, `tactic`, `script`, `result`, `reached` (true, false, or null where it depends),
   * `at` (UTC, null where only the day is known), `day` and `hour` where people live.
   */
  readonly events: ColumnTable;
  readonly rows: number;
  /** Rows that came twice, as exports in several parts have them. */
  readonly twice: number;
  /** Rows without a person or a time. */
  readonly dropped: number;
  /** Rows whose result nobody knows; their `reached` is null. */
  readonly unknownResults: number;
  /** What to know before counting; empty when there is nothing. */
  readonly notes: readonly string[];
}

const NAMES = ["person", "tool", "tactic", "script", "result", "reached", "at", "day", "hour"] as const;

/**
 * Reads the contacts that a tool exports into one event log, so that calls, doors and texts can be counted together. Put the
 * logs of several tools behind each other with `concat`.
 *
 * Names of volunteers and numbers are left behind: only the person's id in the tool goes along. A row whose person or time is
 * missing (null, undefined, NaN or an empty text) is left out and counted; a missing result is not known.
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
    tool: ["van-contact-history", "spoke-messages", "other"],
    timeZone: true,
    columns: true,
    tactic: true,
    script: true,
  });
  const { tool, timeZone } = options;
  const known = CONTACT_EXPORTS[tool];
  if (known === undefined) throw new RangeError(`Name the tool: ${Object.keys(CONTACT_EXPORTS).join(", ")}.`);
  const clock = localClock(timeZone);
  const table = toTable(data);
  const read = columnReader(table, known, options);
  const columns = new Map<string, unknown[]>(NAMES.map((name) => [name, []]));
  const seen = new Set<string>();
  const counts = { twice: 0, dropped: 0, unknownResults: 0, withoutHour: 0 };
  for (let row = 0; row < table.numRows(); row++) {
    const person = read("person", row);
    const time = read("time", row);
    if (isMissing(person) || isMissing(time)) {
      counts.dropped++;
      continue;
    }
    const when = momentOf(time, row, clock);
    const tactic = wordOf(read("tactic", row)) ?? options.tactic ?? known.tactic ?? null;
    const script = wordOf(read("script", row)) ?? options.script ?? null;
    const word = known.resultOf?.((name) => table.get(name, row) as unknown) ?? wordOf(read("result", row));
    const meaning = word === null ? undefined : resultOf(word);
    const line = [
      String(person),
      tool,
      tactic?.toLowerCase() ?? null,
      script,
      meaning?.name ?? word,
      meaning?.reached ?? null,
      when.at,
      when.day,
      when.hour,
    ];
    const key = JSON.stringify(line);
    // Two texts in one second are two; a day and a result twice is one row of an export that was cut in parts.
    if (when.at === null && seen.has(key)) {
      counts.twice++;
      continue;
    }
    seen.add(key);
    if (meaning === undefined) counts.unknownResults++;
    if (when.hour === null) counts.withoutHour++;
    NAMES.forEach((name, i) => {
      columns.get(name)?.push(line[i]);
    });
  }
  const events = makeTable([...columns]);
  const { withoutHour, ...rest } = counts;
  return Object.freeze({
    events,
    rows: events.numRows(),
    ...rest,
    notes: Object.freeze(notesOf(counts, events.numRows())),
  });
}

function columnReader(
  table: ColumnTable,
  known: ContactExport,
  { tool, columns = {} }: ContactEventsOptions,
): (name: keyof ContactExport["columns"], row: number) => unknown {
  const names = table.columnNames();
  const found = new Map<string, ArrayLike<unknown>>();
  for (const name of ["person", "time", "result", "tactic", "script"] as const) {
    const own = columns[name];
    if (own !== undefined) requireColumns(table, [own]);
    const column = own ?? known.columns[name].find((one) => names.includes(one));
    if (column !== undefined) found.set(name, table.array(column) as ArrayLike<unknown>);
    const needed =
      name === "person" || name === "time" || (name === "result" && known.resultOf === undefined);
    if (column !== undefined || !needed) continue;
    throw new RangeError(
      `The export of ${tool} has no column for "${name}"${known.columns[name].length === 0 ? "" : ` (${known.columns[name].join(" or ")})`}. ` +
        `Name it: columns: { ${name}: "…" }. Its columns are: ${names.join(", ")}.`,
    );
  }
  if (known.needs !== undefined) requireColumns(table, known.needs);
  return (name, row) => found.get(name)?.[row];
}

function wordOf(value: unknown): string | null {
  return isMissing(value) ? null : String(value).trim() || null;
}

interface When {
  readonly at: string | null;
  readonly day: string;
  readonly hour: number | null;
}

/** A time in UTC, told where people live; a day alone stays the day that was written down there. */
function momentOf(value: unknown, row: number, clock: ReturnType<typeof localClock>): When {
  const text = value instanceof Date ? value.toISOString() : String(value).trim();
  const stamp =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|\+00:?00|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    );
  const midnight = value instanceof Date && text.endsWith("T00:00:00.000Z");
  if (stamp !== null && !midnight) {
    const zone =
      stamp[3] === undefined || /^(z|utc)$/i.test(stamp[3])
        ? "Z"
        : stamp[3].replace(/(\d{2})(\d{2})$/, "$1:$2");
    const moment = Date.parse(`${stamp[1]}T${stamp[2]}${zone}`);
    if (!Number.isNaN(moment)) return { at: new Date(moment).toISOString(), ...clock(moment) };
  }
  const read = readDay(midnight ? text.slice(0, 10) : text, "month first");
  if (read.kind === "day") return { at: null, day: read.day, hour: null };
  throw new RangeError(
    `Row ${row + 1} holds ${describeCell(value)} as its time, which is no day such as 9/10/2026 and no time such as 2026-09-10T18:22:00Z.`,
  );
}

function notesOf(
  counts: { twice: number; dropped: number; unknownResults: number; withoutHour: number },
  rows: number,
): string[] {
  return [
    ...(counts.twice > 0 ? [`${counts.twice} rows came twice and count once.`] : []),
    ...(counts.dropped > 0 ? [`${counts.dropped} rows without a person or a time are left out.`] : []),
    ...(counts.unknownResults > 0
      ? [
          `${counts.unknownResults} results are missing or words that nobody here knows: whether somebody was reached is open.`,
        ]
      : []),
    ...(counts.withoutHour === rows && rows > 0
      ? ["The export tells days and no times: rates by hour cannot be had from it."]
      : []),
  ];
}
