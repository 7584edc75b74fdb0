import { columnsOfExport, timeColumn } from "../../../library/organize/contacts/contact-columns.js";
import type { ContactEventsOptions } from "../../../library/organize/contacts/contact-events-options.js";
import type { ContactRates, ContactRatesOptions } from "../../../library/organize/contacts/contact-rate.js";
import {
  type ContactLog,
  LOG_COLUMNS,
  type LogColumns,
  openContactLog,
} from "../../../library/organize/contacts/open-contact-log.js";
import { openContactRates } from "../../../library/organize/contacts/open-contact-rates.js";
import { makeTable } from "../../../library/table/columns/make-table.js";
import { orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { heedSignals } from "../../heed-signals.js";
import { requireColumns } from "../../read/require-columns.js";
import type { Batch, TableSource } from "../../read/table-source.js";
import type { Terminal } from "../../terminal.js";
import { beforeCommit } from "../../write/before-commit.js";
import { openTarget } from "../../write/open-target.js";

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

/** Reads the export some thousand rows at a time: of each only what tells rows apart stays in memory. */
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
  const log = await orProblem(EXIT.input, () => openContactLog(how));
  const counter = openContactRates(asked);
  requireColumns(source, Object.values(column ?? {}));
  const target = out === undefined ? undefined : await openTarget(terminal, out, LOG_COLUMNS, force);
  const take = (batch: Batch, names = needs): Promise<LogColumns> =>
    orProblem(
      EXIT.input,
      () => {
        const columns = log.add(makeTable(names.map((name) => [name, Array.from(batch[name] ?? [])])));
        counter.add(makeTable(LOG_COLUMNS.map((name) => [name, columns[name]])));
        return columns;
      },
      inShellWords,
    );
  const time = timeColumn(source.columnNames, how);
  if (time !== undefined)
    for await (const batch of source.batches([time]))
      log.learn(makeTable([[time, clockTimes(source, time, batch[time])]]));
  try {
    // What is asked for that is not there is refused in an export without rows too, and all columns are named.
    await take({}, source.columnNames);
    for await (const batch of source.batches(needs)) {
      const columns = await take(
        time === undefined ? batch : { ...batch, [time]: clockTimes(source, time, batch[time]) },
      );
      await target?.write(columns);
      await heedSignals();
    }
    await target?.finish();
    await beforeCommit(terminal);
    target?.commit();
  } finally {
    await target?.discard();
  }
  return { log: log.report(), rates: counter.rates() };
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
