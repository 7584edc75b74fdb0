import { Command, Option } from "commander";
import type { ToolExport } from "../../library/safety/handover/export-for.js";
import type { ExportForOptions } from "../../library/safety/handover/export-for-options.js";
import { openLoad } from "../../library/safety/handover/open-load.js";
import type { LoadName } from "../../library/safety/handover/tool-loads.js";
import { requireNamed } from "../../library/table/columns/column-names.js";
import { type NumberLocale, parseNumber } from "../../library/table/read/parse-number.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import { printAnswer } from "../answer.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { heedSignals } from "../heed-signals.js";
import { listValue, pairsValue, pairValue } from "../option-values.js";
import { type ReadOptions, withReadOptions } from "../read/read-options.js";
import { requireColumns } from "../read/require-columns.js";
import type { TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { beforeCommit } from "../write/before-commit.js";
import { openTarget } from "../write/open-target.js";
import { type OutputOptions, withOutputOptions } from "../write/output-options.js";
import { rowsWhere } from "../write/rows-where.js";
import { requireWritable } from "../write/target-file.js";
import { withSource } from "./with-source.js";

interface ExportOptions extends ReadOptions, OutputOptions {
  readonly for: LoadName;
  readonly out: string;
  readonly column?: Readonly<Record<string, string>>;
  readonly value?: Readonly<Record<string, string>>;
  readonly also?: readonly string[];
  readonly personal?: readonly string[];
  readonly optOut?: readonly string[];
  readonly crosswalk?: string;
  readonly crosswalkKeys?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** `export`: the file that a tool loads. */
export function exportCommand(terminal: Terminal): Command {
  const command = new Command("export")
    .summary("make the file that a tool loads")
    .description(
      "Writes only the columns that the load needs, with the tool's own ids, and leaves out whoever does not want to be contacted; results and activist codes are loaded whole.",
    )
    .argument("<file>", "the list: CSV, Arrow, Parquet or XLSX; - for standard input")
    .addOption(
      new Option("--for <tool>", "the load")
        .choices(["van-scores", "van-canvass-results", "van-activist-codes", "spoke", "mailchimp"])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <file>", "the file for the tool, .csv")
    .option(
      "--column <load=list>",
      "a column of the load and what it is called in the list; may be repeated",
      pairValue,
    )
    .option(
      "--value <load=value>",
      "a column of the load that is the same for everybody; may be repeated",
      pairValue,
    )
    .option(
      "--also <columns>",
      "further columns: scores for van-scores, fields for spoke and mailchimp",
      listValue,
    )
    .option("--personal <columns>", "those of --also that are personal and must go along", listValue)
    .option(
      "--opt-out <columns>",
      "who does not want to be contacted: left out (otherwise columns whose names say so, but for what happened: results, activist codes)",
      listValue,
    )
    .option("--crosswalk <file>", "a list of two ids: that of the list and that of the tool")
    .option(
      "--crosswalk-keys <list=tool>",
      "the two columns of the crosswalk, such as voter_id=vanid",
      pairValue,
    )
    .option("--id <column>", "with --crosswalk: the id in the list, where it has another name there")
    .option(
      "--only <column=value>",
      "only rows with this value, such as assignment=text; may be repeated: of one column any of its values",
      pairsValue,
    );
  withOutputOptions(withReadOptions(command));
  withExample(
    command,
    "export scored.csv --for van-scores --also support --out van.csv",
    "export scored.csv --for van-scores --also support --crosswalk ids.csv --crosswalk-keys voter_id=vanid --out van.csv",
    "export assigned.csv --for spoke --only assignment=text --column cell=Mobile --out spoke.csv",
  );
  return command.action((file: string, options: ExportOptions) => runExport(terminal, file, options));
}

async function runExport(terminal: Terminal, file: string, options: ExportOptions): Promise<void> {
  const { out, force = false } = options;
  if (!/\.csv$/i.test(out))
    throw new CommandProblem("--out is a .csv file: every tool here loads one.", EXIT.usage);
  requireWritable(terminal, out, force);
  const readKeys = keysReader(terminal, options);
  const load = await withSource(terminal, file, options, async (source) =>
    writeLoad(terminal, source, options, await readKeys?.(source.workplace !== undefined)),
  );
  const { notes: _notes, ...facts } = load;
  const lines = exportLines(load, out);
  await printAnswer(terminal, {
    rows: [{ for: options.for, ...facts, out }],
    notes: lines,
    text: () => `${lines.join("\n")}\n`,
  });
}

/** True when a value that was read is the text that somebody wrote: "24%", "TRUE" and "1,200" too. */
function isWritten(value: unknown, text: string, locale: NumberLocale = "en"): boolean {
  if (typeof value === "boolean") return String(value) === text.toLowerCase();
  if (typeof value === "number" && parseNumber(text, { locale }) === value) return true;
  return String(value ?? "") === text;
}

type Written = Omit<ToolExport, "table"> & { readonly columns: readonly string[] };

/** Takes the list some thousand rows at a time: memory stays flat but for who was there before. */
async function writeLoad(
  terminal: Terminal,
  source: TableSource,
  { out, force = false, ...options }: ExportOptions,
  crosswalk: ExportForOptions["crosswalk"],
): Promise<Written> {
  const load = await orProblem(
    EXIT.input,
    () =>
      openLoad(
        {
          tool: options.for,
          ...(options.column === undefined ? {} : { columns: options.column }),
          ...(options.value === undefined ? {} : { values: options.value }),
          ...(options.also === undefined ? {} : { also: options.also }),
          ...(options.personal === undefined ? {} : { personal: options.personal }),
          ...(options.optOut === undefined ? {} : { optOuts: options.optOut }),
          ...(crosswalk === undefined ? {} : { crosswalk }),
        },
        source.columnNames,
      ),
    inOptions,
  );
  const target = await openTarget(terminal, out, load.names, force);
  const only = Object.entries(options.only ?? {});
  const wanted = only.map(([name]) => name);
  requireColumns(source, wanted);
  const unseen = only.flatMap(([name, values]) => values.map((value) => ({ name, value })));
  let rows = 0;
  let kept = 0;
  try {
    for await (const all of source.batches([...new Set([...load.needs, ...wanted])])) {
      const has = (name: string, row: number, value: string): boolean =>
        isWritten(all[name]?.[row], value, options.locale);
      const batch = rowsWhere(all, (row) => {
        for (let i = unseen.length - 1; i >= 0; i--) {
          const { name, value } = unseen[i] as (typeof unseen)[number];
          if (has(name, row, value)) unseen.splice(i, 1);
        }
        return only.every(([name, values]) => values.some((value) => has(name, row, value)));
      });
      const length = batch[load.needs[0] ?? ""]?.length ?? 0;
      const cells = await orProblem(EXIT.input, () => load.add(batch, length), inOptions);
      kept += length;
      rows += cells[0]?.length ?? 0;
      await target.write(Object.fromEntries(load.names.map((name, i) => [name, cells[i] ?? []])));
      await heedSignals();
    }
    if (unseen.length > 0)
      throw noRow(source, unseen.map(({ name, value }) => `${name}=${value}`).join(" or "));
    if (kept === 0 && only.length > 0)
      throw noRow(source, only.map(([name, values]) => `${name}=${values.join(" or ")}`).join(" and "));
    if (rows === 0 && kept > 0 && load.leftOut.notInCrosswalk === kept) {
      throw new CommandProblem(
        `None of the ${howMany(kept, "person", "people")} in ${source.name} is in the crosswalk, so there is nothing to load. Name the column of the same id with --id and --crosswalk-keys.`,
        EXIT.input,
      );
    }
    await target.finish();
    await beforeCommit(terminal);
    target.commit();
  } finally {
    await target.discard();
  }
  return { rows, leftOut: load.leftOut, notes: load.notes().map(inOptions), columns: load.names };
}

function noRow({ name }: TableSource, asked: string): CommandProblem {
  return new CommandProblem(`No row of ${name} has ${asked}. Look at the values with profile.`, EXIT.input);
}

/** What reads the crosswalk, with DuckDB beside a long list; undefined without one. */
function keysReader(
  terminal: Terminal,
  { crosswalk, crosswalkKeys, id }: ExportOptions,
): ((besideLong: boolean) => Promise<ExportForOptions["crosswalk"]>) | undefined {
  if (crosswalk === undefined) {
    if (id === undefined) return undefined;
    throw new CommandProblem(
      "--id names the column that a crosswalk is joined by. Add --crosswalk, or name the id of the tool with --column.",
      EXIT.usage,
    );
  }
  const [pair, ...more] = Object.entries(crosswalkKeys ?? {});
  if (pair === undefined || more.length > 0) {
    throw new CommandProblem(
      "Name the two columns of the crosswalk: --crosswalk-keys voter_id=vanid.",
      EXIT.usage,
    );
  }
  const [from, to] = pair;
  return async (besideLong) => {
    const data = await withSource(terminal, crosswalk, { besideLong }, (source) => {
      requireNamed([from, to], source.columnNames, source.name);
      return source.read([from, to]);
    });
    return { data, from, to, ...(id === undefined ? {} : { list: id }) };
  };
}

/** The options of the library in the words of the command line. */
function inOptions(message: string): string {
  return message
    .replace(/columns: \{ "([^"]*)": "…" \}/, '--column "$1=…"')
    .replace("give one value for all: values", "give one value for all: --value")
    .replace(/also: \["([^"]*)"\]/, "--also $1")
    .replace(/also: (?=\S)/, "--also ")
    .replace(/personal: \["([^"]*)"\]/, '--personal "$1"')
    .replace("Name the column in optOuts", "Name the column with --opt-out");
}

function exportLines({ rows, leftOut, notes }: Written, out: string): readonly string[] {
  const reasons = [
    [leftOut.optedOut, "do not want to be contacted"],
    [leftOut.notInCrosswalk, "have no id of the tool"],
    [leftOut.withoutScore, "have no score"],
    [leftOut.withoutKey, "have no id, phone or e-mail that the tool takes"],
    [leftOut.twice, "came before"],
  ] as const;
  const left = reasons
    .filter(([count]) => count > 0)
    .map(([count, why]) => `${numberText(count)} left out: they ${why}.`);
  return [`${howMany(rows, "row", "rows")} in ${out}.`, ...left, ...notes];
}
