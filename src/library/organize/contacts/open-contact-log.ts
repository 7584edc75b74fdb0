import type { ColumnTable } from "arquero";
import type { DayOrder } from "../../table/clean/read-day.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { columnReader, timeColumn } from "./contact-columns.js";
import { type DayOrderJudge, openDayOrder } from "./contact-day-order.js";
import type { ContactEventsOptions } from "./contact-events-options.js";
import { CONTACT_EXPORTS } from "./contact-exports.js";
import { momentOf, NO_TIME } from "./contact-moment.js";
import { NO_RATE, notesOf } from "./contact-notes.js";
import { resultOf } from "./contact-results.js";
import { localClock } from "./local-time.js";
import { type RepeatedRows, repeatsByName } from "./repeated-rows.js";

/** The columns of the log. */
export const LOG_COLUMNS = [
  "person",
  "tool",
  "tactic",
  "script",
  "result",
  "reached",
  "at",
  "day",
  "hour",
] as const;

/** Some rows of the log, by column. */
export type LogColumns = Readonly<Record<(typeof LOG_COLUMNS)[number], (string | number | boolean | null)[]>>;

/** Reads an export piece by piece. */
export interface ContactLog {
  /** Looks at the times of a piece before any is added: which number of "9/1/2026" is the month, only the whole column shows. */
  learn(piece: ColumnTable): void;
  /** @param rows the number of each row in the export. Default: pieces come in their order. */
  add(piece: ColumnTable, rows?: ArrayLike<number>): LogColumns;
  /** What was found so far. */
  report(): {
    readonly rows: number;
    readonly twice: number;
    readonly dropped: number;
    readonly notTried: number;
    readonly unknownResults: number;
    readonly notes: readonly string[];
  };
}

/**
 * Opens the log of an export.
 *
 * @param repeats how to tell rows that come twice. Default: by the names of people.
 * @throws when the tool or the time zone is not known.
 */
export function openContactLog(
  options: ContactEventsOptions,
  repeats: RepeatedRows = repeatsByName(),
): ContactLog {
  const { tool, timeZone } = options;
  const known = CONTACT_EXPORTS[tool];
  if (String(tool) === "van-survey-responses") throw new RangeError(NO_RATE);
  if (known === undefined) throw new RangeError(`Name the tool: ${Object.keys(CONTACT_EXPORTS).join(", ")}.`);
  const clock = localClock(timeZone);
  const zoneless = known.zoneless ?? ("local" as const);
  let days: DayOrderJudge | undefined;
  let order: DayOrder | undefined;
  const counts = {
    rows: 0,
    twice: 0,
    dropped: 0,
    notTried: 0,
    unknownResults: 0,
    withoutHour: 0,
    moments: 0,
  };
  let before = 0;

  return {
    learn(table) {
      const time = timeColumn(table.columnNames(), options);
      if (time === undefined) return;
      days ??= openDayOrder(time, known.dates);
      days.learn(table.array(time) as ArrayLike<unknown>);
    },
    add(table, rows) {
      const read = columnReader(table, known, options);
      const answers = table.columnNames().filter((name) => known.answers?.test(name) === true);
      const hasTime = known.timeless !== true || options.columns?.time !== undefined;
      const columns: LogColumns = {
        person: [],
        tool: [],
        tactic: [],
        script: [],
        result: [],
        reached: [],
        at: [],
        day: [],
        hour: [],
      };
      order ??= days?.order(options.dates) ?? options.dates ?? known.dates ?? "month first";
      const form = { clock, zoneless, order };
      for (let row = 0; row < table.numRows(); row++) {
        const person = read("person", row);
        const time = read("time", row);
        if (isMissing(person) || (hasTime && isMissing(time))) {
          counts.dropped++;
          continue;
        }
        const told = known.resultOf?.((name) => table.get(name, row) as unknown, answers);
        if (known.resultOf !== undefined && told === undefined) {
          counts.notTried++;
          continue;
        }
        const when = hasTime ? momentOf(time, before + row, form) : NO_TIME;
        const tactic = wordOf(read("tactic", row)) ?? options.tactic ?? known.tactic ?? null;
        const script = wordOf(read("script", row)) ?? options.script ?? null;
        const word = told ?? wordOf(read("result", row));
        const meaning = word === null ? undefined : resultOf(word);
        const who = cellWord(person);
        const rest = [tactic?.toLowerCase() ?? null, script, meaning?.name ?? word] as const;
        // Two texts in one second are two.
        if (when.at === null && repeats.cameBefore(rows?.[row] ?? before + row, who, [...rest, when.day])) {
          counts.twice++;
          continue;
        }
        counts.rows++;
        if (meaning === undefined) counts.unknownResults++;
        if (when.hour === null) counts.withoutHour++;
        else if (time instanceof Date) counts.moments++;
        const line = [who, tool, ...rest, meaning?.reached ?? null, when.at, when.day, when.hour];
        LOG_COLUMNS.forEach((name, i) => {
          columns[name].push(line[i] ?? null);
        });
      }
      before += table.numRows();
      return columns;
    },
    report() {
      const { withoutHour: _withoutHour, moments: _moments, ...rest } = counts;
      return {
        ...rest,
        notes: notesOf({
          ...counts,
          timeless: known.timeless === true && options.columns?.time === undefined,
        }),
      };
    },
  };
}

function wordOf(value: unknown): string | null {
  return isMissing(value) ? null : cellWord(value).trim() || null;
}
