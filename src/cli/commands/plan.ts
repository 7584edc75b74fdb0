import { extname } from "node:path";
import { Command, Option } from "commander";
import { exportPlan, PLAN_FORMATS, type PlanFormat } from "../../library/organize/export/export-plan.js";
import { checkPlan } from "../../library/organize/plan/check-plan.js";
import { printAnswer } from "../answer.js";
import { CommandEnd } from "../command-end.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { oneLine } from "../one-line.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { type OutputOptions, withJSON, withOutputOptions } from "../write/output-options.js";
import { requireWritable, writeFileWhole } from "../write/target-file.js";
import { readPlan } from "./read-plan.js";

const ENDINGS: Readonly<Record<string, PlanFormat>> = {
  ".md": "markdown",
  ".docx": "docx",
  ".html": "html",
  ".json": "json",
  ".xlsx": "xlsx",
};

interface ExportOptions extends OutputOptions {
  readonly out: string;
  readonly format?: PlanFormat;
  readonly draft?: boolean;
}

/** `plan check` and `plan export`: the organizing plan outside of the notebooks. */
export function planCommand(terminal: Terminal): Command {
  const plan = new Command("plan").summary("check an organizing plan, or write it as a document");
  withExample(plan, "plan check plan.json", "plan export plan.json --out plan.docx");
  const check = new Command("check")
    .summary("say what keeps a plan from working")
    .argument("<file>", "the plan as JSON; - for standard input")
    .addHelpText("after", `\nEnds with ${EXIT.found} when the plan has errors.`)
    .action((file: string) => runCheck(terminal, file));
  withExample(withJSON(check), "plan check plan.json");
  const write = new Command("export")
    .summary("write a plan as a document, a spreadsheet or a page")
    .argument("<file>", "the plan as JSON; - for standard input")
    .requiredOption("--out <file>", "the document: .md, .docx, .html, .json or .xlsx")
    .addOption(
      new Option("--format <name>", "what to write, when the ending does not say so").choices([
        ...PLAN_FORMATS,
      ]),
    )
    .option("--draft", "export although the check reports errors; they are printed on it")
    .action((file: string, options: ExportOptions) => runExport(terminal, file, options));
  withExample(withOutputOptions(write), "plan export plan.json --out plan.docx");
  return plan.addCommand(check).addCommand(write);
}

async function runCheck(terminal: Terminal, file: string): Promise<void> {
  const findings = checkPlan(await readPlan(terminal, file));
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.length - errors;
  const lines = findings.map(
    ({ code, level, field, message, fix }) =>
      `${code} ${level} in ${field}: ${oneLine(message)}\n   ${oneLine(fix)}\n`,
  );
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
  const said = `${count(errors, "error")}, ${count(warnings, "warning")}.`;
  await printAnswer(terminal, {
    rows: findings,
    notes: [said],
    text: () => `${lines.join("")}${said}\n`,
  });
  if (errors > 0) throw new CommandEnd(EXIT.found);
}

async function runExport(terminal: Terminal, file: string, options: ExportOptions): Promise<void> {
  const { out } = options;
  const format = options.format ?? ENDINGS[extname(out).toLowerCase()];
  if (format === undefined) {
    throw new CommandProblem(
      `The ending of "${out}" does not say what to write. Written are: ${Object.keys(ENDINGS).join(", ")}. Or add --format.`,
      EXIT.usage,
    );
  }
  requireWritable(terminal, out, options.force);
  const plan = await readPlan(terminal, file);
  const content = await orProblem(
    EXIT.input,
    async () => exportPlan(plan, format, options.draft === true ? { draft: true } : {}),
    (message) => message.replace("with { draft: true }", "with --draft"),
  );
  await writeFileWhole(terminal, out, content, options);
  await printAnswer(terminal, {
    rows: [{ format, out }],
    notes: [`Wrote ${out}.`],
    text: () => `Wrote ${out}.\n`,
  });
}
