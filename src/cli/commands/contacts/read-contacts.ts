import {
  columnsOfExport,
  personColumn,
  timeColumn,
} from "../../../library/organize/contacts/contact-columns.js";
import type { ContactEventsOptions } from "../../../library/organize/contacts/contact-events-options.js";
import type { ContactRates, ContactRatesOptions } from "../../../library/organize/contacts/contact-rate.js";
import {
  type ContactLog,
  LOG_COLUMNS,
  type LogColumns,
  openContactLog,
} from "../../../library/organize/contacts/open-contact-log.js";
import { openContactRates, type RateCounter } from "../../../library/organize/contacts/open-contact-rates.js";
import { type RepeatedRows, repeatsByRow } from "../../../library/organize/contacts/repeated-rows.js";
import { makeTable } from "../../../library/table/columns/make-table.js";
import { CommandProblem, orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { heedSignals } from "../../heed-signals.js";
import { requireColumns } from "../../read/require-columns.js";
import type { Batch, TableSource } from "../../read/table-source.js";
import type { Terminal } from "../../terminal.js";
import { beforeCommit } from "../../write/before-commit.js";
import { openTarget } from "../../write/open-target.js";
import { peopleTogether } from "./people-together.js";

/** How the log of an export is made, and where it goes. */
export interface LogOptions {
  readonly timeZone: string;
  readonly dates?: ContactEventsOptions["dates"];
  readonly column?: Readonly<Record<string, string>>;
  readonly tactic?: string;
  readonly script?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** What became of the rows of the export. */
export type LogReport = ReturnType<ContactLog["report"]>;

/** Reads the export some thousand rows at a time: of a long one nothing stays in memory but a bit of each row. */
export async function readContacts(
  terminal: Terminal,
  source: TableSource,
  tool: ContactEventsOptions["tool"],
  { timeZone, dates, column, tactic, script, out, force = false }: LogOptions,
  asked: ContactRatesOptions,
): Promise<{ readonly log: LogReport; readonly rates: ContactRates }> {
  const how = {
    ...{ tool, timeZone },
    ...(column === undefined ? {} : { columns: column }),
    ...(dates === undefined ? {} : { dates }),
    ...(tactic === undefined ? {} : { tactic }),
    ...(script === undefined ? {} : { script }),
  };
  const named = columnsOfExport(source.columnNames, how);
  // A sentence about a column that is not there names those that are.
  const needs = named.length === 0 ? source.columnNames : named;
  requireColumns(source, Object.values(column ?? {}));
  const target = out === undefined ? undefined : await openTarget(terminal, out, LOG_COLUMNS, force);
  const time = timeColumn(source.columnNames, how);
  const clocked = (batch: Batch): Batch =>
    time === undefined ? batch : { ...batch, [time]: clockTimes(source, time, batch[time]) };
  const open = async (repeats?: RepeatedRows): Promise<ContactLog> => {
    const log = await orProblem(EXIT.input, () => openContactLog(how, repeats));
    if (time !== undefined)
      for await (const batch of source.batches([time]))
        log.learn(makeTable([[time, Array.from(clocked(batch)[time] ?? [])]]));
    return log;
  };
  const takeInto =
    (log: ContactLog, counter: RateCounter | undefined) =>
    (batch: Batch, names = needs, rows?: ArrayLike<number>): Promise<LogColumns> =>
      orProblem(
        EXIT.input,
        () => {
          const columns = log.add(
            makeTable(names.map((name) => [name, Array.from(batch[name] ?? [])])),
            rows,
          );
          counter?.add(makeTable(LOG_COLUMNS.map((name) => [name, columns[name]])));
          return columns;
        },
        inShellWords,
      );
  /** Reads the export in its order, and writes the log. */
  const inOrder = async (counter: RateCounter | undefined, repeats?: RepeatedRows): Promise<LogReport> => {
    const log = await open(repeats);
    const take = takeInto(log, counter);
    // What is asked for that is not there is refused in an export without rows too, and all columns are named.
    await take({}, source.columnNames);
    for await (const batch of source.batches(needs)) {
      const columns = await take(clocked(batch));
      await target?.write(columns);
      await heedSignals();
    }
    return log.report();
  };
  try {
    const together = await countTogether();
    const counter = openContactRates(asked);
    const report =
      together === undefined
        ? await inOrder(counter)
        : target === undefined
          ? together.report
          : await inOrder(undefined, together.repeats);
    await target?.finish();
    await beforeCommit(terminal);
    target?.commit();
    return { log: report, rates: (together?.counter ?? counter).rates() };
  } finally {
    await target?.discard();
  }

  /** Counts a long export with the rows of each person together; undefined for a short one, and where a row needs a sentence. */
  async function countTogether(): Promise<
    { readonly report: LogReport; readonly counter: RateCounter; readonly repeats: RepeatedRows } | undefined
  > {
    const people = peopleTogether(source, personColumn(source.columnNames, how), needs);
    if (people === undefined) return undefined;
    const { together, inOrder: repeats } = repeatsByRow(await source.count());
    const counter = openContactRates(asked, true);
    const log = await open(together);
    const take = takeInto(log, counter);
    await take({}, source.columnNames);
    try {
      for await (const { batch, rows } of people) {
        await take(clocked(batch), needs, rows);
        await heedSignals();
      }
    } catch (error) {
      // The sentence names the first such row of the file, so the file says it.
      if (error instanceof CommandProblem && error.exitCode === EXIT.input) return undefined;
      throw error;
    }
    return { report: log.report(), counter, repeats };
  }
}

/** A time without a zone is that of the place where people live, in every kind of file: so it is written without one. */
function clockTimes(
  { localTimes }: TableSource,
  time: string,
  values: ArrayLike<unknown> = [],
): readonly unknown[] {
  if (localTimes?.has(time) !== true) return Array.from(values);
  return Array.from(values, (value) => {
    const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
    return typeof text === "string" ? text.replace(/Z$/, "") : text;
  });
}

function inShellWords(message: string): string {
  return message
    .replace(/columns: \{ (\w+): "…" \}/, "--column $1=…")
    .replaceAll(/dates: ("(?:month|day) first")/g, "--dates $1");
}
