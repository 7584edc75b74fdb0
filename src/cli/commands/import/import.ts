import { resolve } from "node:path";
import { type Command as BaseCommand, Command } from "commander";
import { localPath } from "../../../library/files/local-path.js";
import { openGiven } from "../../../library/import/open-given.js";
import { firstRows, withScannedKinds } from "../../../library/import/with-scanned-kinds.js";
import { nextTurn } from "../../../library/kernel/next-turn.js";
import { type OpenedImport, openImport } from "../../../library/layouts/read/open-import.js";
import { readBytes, readPieces } from "../../../library/table/read/read-bytes.js";
import { stepByStep } from "../../../library/table/read/steps.js";
import { howMany } from "../../../library/words/how-many.js";
import { printAnswer } from "../../answer.js";
import { orOutputProblem, orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { inShellWords } from "../../in-shell-words.js";
import { dayValue } from "../../option-values.js";
import { type Progress, startProgress } from "../../progress.js";
import { type ReadOptions, withFormOptions } from "../../read/read-options.js";
import { keepStandardInput } from "../../read/standard-input.js";
import { watchFile } from "../../read/watched-files.js";
import type { Terminal } from "../../terminal.js";
import { withExample } from "../../with-example.js";
import { requireAside } from "../../write/aside-file.js";
import { checkTarget } from "../../write/open-target.js";
import { type OutputOptions, withOutputOptions } from "../../write/output-options.js";
import { refuseTwoOutputs } from "../../write/write-rows.js";
import { reportText } from "./report-text.js";
import { writeImport } from "./write-import.js";

interface ImportOptions
  extends Pick<ReadOptions, "delimiter" | "encoding" | "sheet" | "setAside">,
    OutputOptions {
  readonly out: string;
  readonly layout: string;
  readonly labels: boolean;
  readonly asOf?: string;
}

/** `import`: a voter file or an export of a tool, cleaned and typed by its layout. */
export function importCommand(terminal: Terminal): BaseCommand {
  const command = new Command("import")
    .summary("bring in a voter file or the export of a tool, cleaned and typed by its layout")
    .description(
      "Recognizes the files of states, tools and vendors by their header, or without one by their cells, and writes them clean: " +
        "no padding, days as 2026-11-03, placeholders as missing, ids and codes as text with their zeros, the words of codes beside them. " +
        "Says what was changed and what was not understood, and shows no cell. A file of any size.",
    )
    .argument(
      "<file>",
      "the file as it was given: text, packed (.gz, .zip with one table) or .xlsx; - for standard input",
    )
    .requiredOption(
      "--out <file>",
      "the clean list: .parquet keeps the types; .csv, .tsv, .json, .ndjson, .arrow, .xlsx; - for CSV on standard output",
    )
    .option(
      "--layout <name>",
      "auto recognizes the file; a name (see layouts) says what it is; none goes by names and cells alone",
      "auto",
    )
    .option("--as-of <day>", "the day of the file, by which births are judged (default: today)", dayValue)
    .option("--sheet <name>", "the sheet of a workbook (otherwise the first that is not hidden)")
    .option("--no-labels", "leave out the columns with the words for codes")
    .option(
      "--set-aside <file>",
      "write rows with too few or too many cells into this CSV file and go on without them",
    );
  withOutputOptions(withFormOptions(command));
  withExample(
    command,
    "import ALA_20261101.txt --layout auto --out voters.parquet",
    "import export.csv --layout mobilize-signups --out sign-ups.csv",
  );
  return command.action((file: string, options: ImportOptions) => runImport(terminal, file, options));
}

async function runImport(terminal: Terminal, file: string, options: ImportOptions): Promise<void> {
  const { out, force = false, json, setAside } = options;
  refuseTwoOutputs(out, json);
  checkTarget(terminal, out, force);
  if (setAside !== undefined) requireAside(terminal, setAside);
  const kept = file === "-" ? await keepStandardInput(terminal) : undefined;
  if (kept === undefined) await orProblem(EXIT.input, () => localPath(file));
  const name = kept === undefined ? file : "standard input";
  const path = kept?.path ?? resolve(terminal.folder, file);
  const inWords = (said: string): string => inShellWords(said.replaceAll(path, name));
  if (kept === undefined) watchFile(terminal, path, name);
  const progress = startProgress(terminal);
  try {
    const opened = await orProblem(
      EXIT.input,
      () => openToImport(terminal, { path, name, options, progress }),
      inWords,
    );
    const where = { out, force, setAside, progress };
    await orProblem(EXIT.input, () => orOutputProblem(() => writeImport(terminal, opened, where)), inWords);
    progress.end();
    const report = withScannedKinds(opened.report(), firstRows(opened));
    await printAnswer(
      terminal,
      {
        rows: [{ ...report, out }],
        notes: [report.summary, ...report.notes],
        text: () => reportText(report, out),
      },
      { outputTaken: out === "-" },
    );
  } finally {
    progress.end();
    kept?.folder.remove();
  }
}

async function openToImport(
  terminal: Terminal,
  {
    path,
    name,
    options,
    progress,
  }: {
    readonly path: string;
    readonly name: string;
    readonly options: ImportOptions;
    readonly progress: Progress;
  },
): Promise<OpenedImport> {
  const { layout, labels, delimiter, encoding, sheet, setAside, asOf = terminal.today() } = options;
  const source = openGiven(
    { name, pieces: readPieces(path), whole: () => readBytes(path) },
    { delimiter, encoding, sheet, ragged: setAside === undefined ? "refuse" : "set aside" },
  );
  const steps = openImport(source, name, {
    layout,
    labels,
    asOf,
    show: (rows) => progress.show(`${howMany(rows, "row", "rows")} looked at`),
  });
  return stepByStep(steps, nextTurn);
}
