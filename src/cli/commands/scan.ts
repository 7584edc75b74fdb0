import { statSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import type { ScanFileOptions } from "../../library/safety/scan/scan-file-options.js";
import { type ScannedFile, scanFiles } from "../../library/safety/scan/scan-files.js";
import type { ScannedFinding } from "../../library/safety/scan/scan-text.js";
import { printAnswer } from "../answer.js";
import { CommandEnd } from "../command-end.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { oneLine } from "../one-line.js";
import { placeOf } from "../read/place-of.js";
import { withTextOptions } from "../read/read-options.js";
import { keepStandardInput } from "../read/standard-input.js";
import type { Terminal } from "../terminal.js";
import { textTable } from "../text-table.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";

interface ScanOptions extends ScanFileOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

/** What is shown of a finding: where and what kind. Never a value, not even a masked one. */
interface Flagged {
  readonly file: string;
  readonly part: string;
  readonly column: string;
  readonly kind: string;
  /** True for a column that is made for it and holds nothing. */
  readonly empty: boolean;
  readonly advice: string;
}

/** `scan`: personal data in files and folders. */
export function scanCommand(terminal: Terminal): Command {
  const command = new Command("scan")
    .summary("look for personal data in files and folders")
    .description(
      "Lists the columns that hold personal data, and of which kind. No value is shown, stored or sent.",
    )
    .argument("<paths...>", "files or folders, whatever their names end in; - for standard input")
    .option(
      "--check",
      `end with ${EXIT.found} when something is found, with ${EXIT.input} when something was not read, for scripts`,
    );
  withJSON(withTextOptions(command));
  withExample(command, "scan list.csv", "scan exports/ --check");
  return command.action((paths: string[], options: ScanOptions) => runScan(terminal, paths, options));
}

async function runScan(terminal: Terminal, paths: readonly string[], options: ScanOptions): Promise<void> {
  const scanned: ScannedFile[] = [];
  const { delimiter, encoding, header } = options;
  for (const path of paths)
    scanned.push(...(await scanPath(terminal, path, { delimiter, encoding, header })));
  const skipped = scanned.flatMap(({ file, skipped: reason, leftOut }) =>
    reason === undefined || leftOut === true ? [] : [{ file, reason }],
  );
  const leftOut = scanned.filter((each) => each.leftOut === true).map(({ file }) => file);
  const empty = scanned.filter((each) => each.empty === true).map(({ file }) => file);
  const findings = scanned.flatMap(({ file, findings: found }) =>
    found.map((finding) => flagged(file, finding)),
  );
  const files = scanned.filter(({ skipped: reason }) => reason === undefined).length;
  const [only] = skipped;
  if (scanned.length === 1 && only !== undefined && findings.length === 0)
    throw new CommandProblem(`${only.file}: ${only.reason}`, EXIT.input);
  if (scanned.length === 0)
    throw new CommandProblem(`There is no file to look at in ${paths.join(" and ")}.`, EXIT.input);
  const text = (): string => scanReport({ files, findings, skipped, leftOut, nothingIn: empty });
  await printAnswer(terminal, { rows: scanned.map(fileRow), notes: [lookedAt(files)], text });
  // A column that is made for personal data and holds none yet is named, and shared without harm.
  if (options.check === true && findings.some(({ empty }) => !empty)) throw new CommandEnd(EXIT.found);
  // What was not read is not clean.
  if (skipped.length > 0 && (options.check === true || files === 0)) throw new CommandEnd(EXIT.input);
}

/** The files at a path, each under the name by which it was given. */
async function scanPath(
  terminal: Terminal,
  path: string,
  options: ScanFileOptions,
): Promise<readonly ScannedFile[]> {
  if (path === "-") {
    const kept = await keepStandardInput(terminal);
    try {
      return (await scanFiles(kept.path, options)).map((each) => ({ ...each, file: "standard input" }));
    } finally {
      kept.folder.remove();
    }
  }
  const place = await orProblem(EXIT.input, () => placeOf(terminal, path));
  const scanned = await orProblem(
    EXIT.input,
    () => scanFiles(place, options),
    (said) => said.replaceAll(place, path),
  );
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  return scanned.map((each) => ({ ...each, file: isFolder ? join(path, each.file) : path }));
}

function flagged(file: string, { part, column, kind, share, advice }: ScannedFinding): Flagged {
  return { file, part: part ?? "", column, kind, empty: share === 0, advice };
}

/** A file of the JSON document: what was found in it, or why it was not read. */
function fileRow({ file, findings, skipped, leftOut, empty }: ScannedFile): object {
  const found = findings.map((finding) => flagged(file, finding));
  return {
    file,
    read: skipped === undefined,
    reason: skipped ?? null,
    leftOut: leftOut === true,
    empty: empty === true,
    findings: found,
  };
}

const lookedAt = (files: number): string => `Looked at ${files} ${files === 1 ? "file" : "files"}.`;

interface Report {
  readonly files: number;
  readonly findings: readonly Flagged[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  readonly leftOut: readonly string[];
  readonly nothingIn: readonly string[];
}

function scanReport({ files, findings, skipped, leftOut, nothingIn }: Report): string {
  const looked = lookedAt(files);
  const passed = [
    ...skipped.map(({ file, reason }) => `Not read: ${oneLine(file)}. ${oneLine(reason)}\n`),
    ...(nothingIn.length === 0 ? [] : [`Empty, not one byte in it: ${oneLine(nothingIn.join(", "))}.\n`]),
    ...(leftOut.length === 0 ? [] : [`Left out, folders of programs: ${oneLine(leftOut.join(", "))}.\n`]),
  ].join("");
  if (findings.length === 0) {
    const found =
      skipped.length === 0 ? "Found no personal data;" : "Found no personal data in what was read;";
    return `${looked} ${found} look yourself before you share.\n${passed}`;
  }
  const filled = findings.filter(({ empty }) => !empty).length;
  const empty = findings.length - filled;
  const holds = `${filled} ${filled === 1 ? "column holds" : "columns hold"} personal data.`;
  const waits = `${empty} ${empty === 1 ? "column is" : "columns are"} made for it and empty.`;
  const rows = findings.map((finding) => ({
    ...finding,
    kind: finding.empty ? `${finding.kind}, empty` : finding.kind,
    place: finding.part === "" ? finding.file : `${finding.file}, ${finding.part}`,
  }));
  return `${textTable(rows, ["place", "column", "kind"], { place: "file" })}\n${looked} ${[holds, ...(empty > 0 ? [waits] : [])].join(" ")}\n${passed}`;
}
