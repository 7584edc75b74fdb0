import { Command, Option } from "commander";
import { howMany } from "../../../library/words/how-many.js";
import { numberText } from "../../../library/words/number-text.js";
import { printAnswer } from "../../answer.js";
import { CommandProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { listValue, pairsValue, pairValue } from "../../option-values.js";
import { withReadOptions } from "../../read/read-options.js";
import type { Terminal } from "../../terminal.js";
import { withExample } from "../../with-example.js";
import { withOutputOptions } from "../../write/output-options.js";
import { requireWritable } from "../../write/target-file.js";
import { withSource } from "../with-source.js";
import type { ExportOptions } from "./export-options.js";
import { keysReader } from "./read-keys.js";
import { type WrittenLoad, writeLoad } from "./write-load.js";

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

function exportLines({ rows, leftOut, notes }: WrittenLoad, out: string): readonly string[] {
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
