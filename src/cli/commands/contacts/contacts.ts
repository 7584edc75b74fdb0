import { Command, Option } from "commander";
import type { ContactEventsOptions } from "../../../library/organize/contacts/contact-events-options.js";
import { NO_RATE } from "../../../library/organize/contacts/contact-notes.js";
import type { ContactRates } from "../../../library/organize/contacts/contact-rate.js";
import { didYouMean } from "../../../library/table/columns/did-you-mean.js";
import { howMany } from "../../../library/words/how-many.js";
import { printAnswer } from "../../answer.js";
import { CommandProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { levelValue, listValue, pairValue } from "../../option-values.js";
import { type ReadOptions, withReadOptions } from "../../read/read-options.js";
import type { Terminal } from "../../terminal.js";
import { textTable } from "../../text-table.js";
import { withExample } from "../../with-example.js";
import { type OutputOptions, withOutputOptions } from "../../write/output-options.js";
import { requireWritable } from "../../write/target-file.js";
import { withSource } from "../with-source.js";
import { type LogOptions, type LogReport, readContacts } from "./read-contacts.js";
import { runAnswers } from "./run-answers.js";

interface ContactsOptions extends ReadOptions, OutputOptions, LogOptions {
  readonly from: ContactEventsOptions["tool"] | "van-survey-responses";
  readonly answers?: boolean;
  readonly by?: readonly string[];
  readonly unit: string;
  readonly refused: "reached" | "not reached";
  readonly level?: number;
}

/** What --column names a column for. */
const COLUMNS: readonly string[] = ["person", "time", "result", "tactic", "script"];

/** `contacts`: what a tool exported about contacts, as one log and as rates. */
export function contactsCommand(terminal: Terminal): Command {
  const command = new Command("contacts")
    .summary("read the contacts that a tool exported, and tell contact rates")
    .description(
      "Reads the contacts of a tool into one log, in UTC and in local days and hours, and tells who was reached, with what was " +
        "divided by what. Names and numbers of people are left behind. Survey responses of VAN hold only people who answered: " +
        "of them it counts the answers to each question, and there is no contact rate.",
    )
    .argument("<file>", "the export: CSV, tab-separated text, Parquet or XLSX; - for standard input")
    .addOption(
      new Option("--from <tool>", "whose export it is")
        .choices(["van-contact-history", "van-survey-responses", "spoke-messages", "spoke-campaign", "other"])
        .makeOptionMandatory(),
    )
    .requiredOption("--time-zone <name>", "where the people live, such as America/Detroit")
    .addOption(
      new Option(
        "--dates <order>",
        "which number of 9/1/2026 is the month, where the column does not show it",
      ).choices(["month first", "day first"]),
    )
    .option("--by <columns>", "tell rates by tactic, script, day, hour or result", listValue)
    .option("--unit <what>", "count attempts or people", "attempts")
    .addOption(
      new Option("--refused <how>", "whether a refusal is somebody who was reached")
        .choices(["reached", "not reached"])
        .default("not reached"),
    )
    .option(
      "--column <our=theirs>",
      "person, time, result, tactic or script and its column; may be repeated",
      pairValue,
    )
    .option("--tactic <word>", "how contact was made, where no column says it")
    .option("--script <word>", "which script was used, where no column says it")
    .option("--level <share>", "the share of intervals that cover the truth (0.95)", levelValue)
    .option("--answers", "with spoke-campaign: count the answers to each question in place of rates")
    .option("--out <file>", "also write the log, .csv");
  withOutputOptions(withReadOptions(command));
  withExample(
    command,
    "contacts history.csv --from van-contact-history --time-zone America/Detroit --by tactic",
    "contacts answers.csv --from van-survey-responses --time-zone America/Detroit",
    "contacts messages.csv --from spoke-messages --time-zone America/Detroit --by hour --out log.csv",
  );
  return command.action((file: string, options: ContactsOptions) => runContacts(terminal, file, options));
}

async function runContacts(terminal: Terminal, file: string, options: ContactsOptions): Promise<void> {
  const { out, force = false, by = [], unit, refused, level } = options;
  if (unit !== "attempts" && unit !== "people")
    throw new CommandProblem("--unit is attempts or people.", EXIT.usage);
  if (out !== undefined) {
    if (!/\.csv$/i.test(out)) throw new CommandProblem("--out is a .csv file.", EXIT.usage);
    requireWritable(terminal, out, force);
  }
  const { from, answers = false } = options;
  const stranger = Object.keys(options.column ?? {}).find((name) => !COLUMNS.includes(name));
  if (stranger !== undefined) {
    throw new CommandProblem(
      `--column has no "${stranger}".${didYouMean(stranger, COLUMNS)} It takes ${COLUMNS.join(", ")}, such as --column person=VANID.`,
      EXIT.usage,
    );
  }
  if (from === "van-survey-responses" || answers) {
    if (from !== "van-survey-responses" && from !== "spoke-campaign")
      throw new CommandProblem("--answers is for --from spoke-campaign.", EXIT.usage);
    if (by.length > 0 || unit !== "attempts" || out !== undefined)
      throw new CommandProblem(
        from === "spoke-campaign"
          ? "--answers counts answers: leave out --by, --unit and --out, or leave out --answers."
          : NO_RATE,
        EXIT.usage,
      );
    const unused = (["column", "tactic", "script", "level"] as const).filter(
      (name) => options[name] !== undefined,
    );
    if (unused.length > 0 || refused !== "not reached")
      throw new CommandProblem(
        `Answers are counted by their questions alone: leave out --${unused[0] ?? "refused"}.`,
        EXIT.usage,
      );
    return runAnswers(terminal, file, from, options);
  }
  const timeless = from === "spoke-campaign" && options.column?.time === undefined;
  const timed = timeless ? by.find((name) => name === "day" || name === "hour" || name === "at") : undefined;
  if (timed !== undefined)
    throw new CommandProblem(
      `The results of a Spoke campaign tell no time, so there is no rate by ${timed}. Export its messages, and read them with --from spoke-messages.`,
      EXIT.usage,
    );
  const { log, rates } = await withSource(terminal, file, options, (source) =>
    readContacts(terminal, source, from, options, {
      by,
      unit,
      refused,
      ...(level === undefined ? {} : { level }),
    }),
  );
  const { notes: _notes, rows: contacts, ...facts } = log;
  const whole = { ...facts, contacts, out: out ?? null };
  await printAnswer(terminal, {
    // The facts are there where no row could be counted, too.
    rows: (rates.rows.length === 0 ? [{}] : rates.rows).map((row) => ({ ...row, ...whole })),
    notes: contactsNotes(log, rates, out),
    text: () => contactsText(log, rates, by, out),
  });
}

/** The definition of the rates, what to know, and where the log is. */
function contactsNotes(
  log: LogReport,
  { definition }: ContactRates,
  out: string | undefined,
): readonly string[] {
  const saved =
    out === undefined ? [] : [`The log of ${howMany(log.rows, "contact", "contacts")} is in ${out}.`];
  return [definition, ...log.notes, ...saved];
}

function contactsText(
  log: LogReport,
  rates: ContactRates,
  by: readonly string[],
  out: string | undefined,
): string {
  const table = rates.rows.map(({ group, ...row }) => ({
    ...Object.fromEntries(by.map((name) => [name, group[name] ?? "not known"])),
    ...row,
  }));
  const columns = [...by, "attempts", "n", "reached", "rate", "confLow", "confHigh", "unknown"];
  const titles = { n: "counted", confLow: "from", confHigh: "to", unknown: "not known" };
  return `${textTable(table, columns, titles)}\n${contactsNotes(log, rates, out).join("\n")}\n`;
}
