import { Command } from "commander";
import { profile, type TableProfile } from "../../library/table/profile/profile.js";
import { printAnswer } from "../answer.js";
import { CommandEnd } from "../command-end.js";
import { EXIT } from "../exit-code.js";
import { oneLine } from "../one-line.js";
import { startProgress } from "../progress.js";
import { neededTable } from "../read/needed-table.js";
import { type ReadOptions, withReadOptions } from "../read/read-options.js";
import type { TableSource } from "../read/table-source.js";
import type { Terminal } from "../terminal.js";
import { textTable } from "../text-table.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";
import { knownLayout } from "./known-layout.js";
import { MOST_ROWS_IN_MEMORY, profileLarge } from "./profile-large.js";
import { withSource } from "./with-source.js";

interface ProfileOptions extends ReadOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

/** `profile`: a table looked over before it is trusted. */
export function profileCommand(terminal: Terminal): Command {
  const command = new Command("profile")
    .summary("look a table over before you trust it")
    .description(
      "Kinds, gaps and ranges of the columns, and the faults that spoil joins and sums. Shows values: look at it yourself, do not share it.",
    )
    .argument("<file>", "the table: CSV, Arrow, Parquet or XLSX; - for standard input")
    .option("--check", `end with ${EXIT.found} when something stands out, for scripts`);
  withJSON(withReadOptions(command));
  withExample(command, "profile voters.csv");
  return command.action((file: string, options: ProfileOptions) => runProfile(terminal, file, options));
}

async function runProfile(terminal: Terminal, file: string, options: ProfileOptions): Promise<void> {
  const looked = await withSource(terminal, file, options, (source) => profileOf(terminal, source));
  const found = { ...looked, findings: [...knownLayout(terminal, file, options), ...looked.findings] };
  await printAnswer(terminal, {
    rows: [{ file, ...found }],
    notes: findingLines(found),
    text: () => profileText(found),
  });
  if (options.check === true && looked.findings.length > 0) throw new CommandEnd(EXIT.found);
}

/** Short tables are looked at whole; of long ones only some rows are ever in memory. */
async function profileOf(terminal: Terminal, source: TableSource): Promise<TableProfile> {
  const { inEngine } = source;
  if (inEngine?.engine.dialect !== "duckdb") return profile(await source.read());
  const rows = await source.count();
  if (rows <= MOST_ROWS_IN_MEMORY) return profile(await source.read());
  const table = await neededTable(source, source.columnNames);
  const progress = startProgress(terminal);
  return profileLarge(inEngine.engine, table, rows, progress.show).finally(progress.end);
}

/** What was found, a sentence each. */
function findingLines({ findings }: TableProfile): readonly string[] {
  return findings.map(
    ({ finding, column, says, next }) =>
      `${oneLine(finding)}${column === "" ? "" : ` in ${oneLine(column)}`}: ${oneLine(says)} ${oneLine(next)}`,
  );
}

function profileText(found: TableProfile): string {
  const { summary, columns } = found;
  const lines = findingLines(found).map((line) => `${line}\n`);
  const table = textTable(columns, [
    "column",
    "kind",
    "missing",
    "distinct",
    "smallest",
    "median",
    "largest",
  ]);
  return `${table}\n${lines.join("")}${lines.length === 0 ? "" : "\n"}${oneLine(summary)}\n`;
}
