import { join, resolve } from "node:path";
import { Command } from "commander";
import { type ScannedFile, scanFiles } from "../../library/safety/scan/scan-files.js";
import type { ScannedFinding } from "../../library/safety/scan/scan-text.js";
import { scanText } from "../../library/safety/scan/scan-text.js";
import { printAnswer } from "../answer.js";
import { CommandEnd } from "../command-end.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { readText, type Terminal } from "../terminal.js";
import { textTable } from "../text-table.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";

interface ScanOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

/** What is shown of a finding: where and what kind. Never a value, not even a masked one. */
interface Flagged {
  readonly file: string;
  readonly part: string;
  readonly column: string;
  readonly kind: string;
  readonly advice: string;
}

/** `scan`: personal data in files and folders. */
export function scanCommand(terminal: Terminal): Command {
  const command = new Command("scan")
    .summary("look for personal data in files and folders")
    .description(
      "Lists the columns that hold personal data, and of which kind. No value is shown, stored or sent.",
    )
    .argument("<paths...>", "files or folders: CSV, XLSX, JSON, notebooks, text; - for CSV on standard input")
    .option("--check", `end with ${EXIT.found} when something is found, for scripts`);
  withJSON(command);
  withExample(command, "scan list.csv", "scan exports/ --check");
  return command.action((paths: string[], options: ScanOptions) => runScan(terminal, paths, options));
}

async function runScan(terminal: Terminal, paths: readonly string[], options: ScanOptions): Promise<void> {
  const scanned: ScannedFile[] = [];
  for (const path of paths) scanned.push(...(await scanPath(terminal, path)));
  const skipped = scanned.flatMap(({ file, skipped: reason }) =>
    reason === undefined ? [] : [{ file, reason }],
  );
  const findings = scanned.flatMap(({ file, findings: found }) =>
    found.map((finding) => flagged(file, finding)),
  );
  const files = scanned.length - skipped.length;
  const [only] = skipped;
  if (files === 0 && only !== undefined) throw new CommandProblem(`${only.file}: ${only.reason}`, EXIT.input);
  const text = (): string => scanReport(files, findings, skipped);
  await printAnswer(terminal, { data: { files, findings, skipped }, text }, options);
  if (options.check === true && findings.length > 0) throw new CommandEnd(EXIT.found);
}

/** The files at a path, each under the name by which it was given. */
async function scanPath(terminal: Terminal, path: string): Promise<readonly ScannedFile[]> {
  if (path === "-") return [{ file: "standard input", findings: scanText(await readText(terminal), "csv") }];
  const place = resolve(terminal.folder, path);
  const scanned = await orProblem(
    EXIT.input,
    () => scanFiles(place),
    (said) => said.replaceAll(place, path),
  );
  return scanned.map((each) => ({ ...each, file: each.file === place ? path : join(path, each.file) }));
}

function flagged(file: string, { part, column, kind, advice }: ScannedFinding): Flagged {
  return { file, part: part ?? "", column, kind, advice };
}

function scanReport(
  files: number,
  findings: readonly Flagged[],
  skipped: readonly { readonly file: string; readonly reason: string }[],
): string {
  const looked = `Looked at ${files} ${files === 1 ? "file" : "files"}.`;
  const passed = skipped.map(({ file, reason }) => `Not read: ${file}. ${reason}\n`).join("");
  if (findings.length === 0)
    return `${looked} Found no personal data; look yourself before you share.\n${passed}`;
  const rows = findings.map((finding) => ({
    ...finding,
    place: finding.part === "" ? finding.file : `${finding.file}, ${finding.part}`,
  }));
  return `${textTable(rows, ["place", "column", "kind"], { place: "file" })}\n${looked} ${findings.length} ${findings.length === 1 ? "column holds" : "columns hold"} personal data.\n${passed}`;
}
