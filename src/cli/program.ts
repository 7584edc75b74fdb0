import { Command } from "commander";
import { PACKAGE_VERSION } from "../library/model/fit/package-version.js";
import { assignCommand } from "./commands/assign/assign.js";
import { balanceCommand } from "./commands/balance/balance.js";
import { cardCommand } from "./commands/card.js";
import { completionCommand } from "./commands/completion.js";
import { contactsCommand } from "./commands/contacts/contacts.js";
import { datasetCommand } from "./commands/dataset.js";
import { doctorCommand } from "./commands/doctor.js";
import { estimateCommand } from "./commands/estimate/estimate.js";
import { exportCommand } from "./commands/export/export.js";
import { featuresCommand } from "./commands/features.js";
import { fitCommand } from "./commands/fit.js";
import { goalCommand } from "./commands/goal.js";
import { importCommand } from "./commands/import/import.js";
import { kanonCommand } from "./commands/kanon.js";
import { layoutsCommand } from "./commands/layouts.js";
import { planCommand } from "./commands/plan.js";
import { powerCommand } from "./commands/power.js";
import { profileCommand } from "./commands/profile.js";
import { scanCommand } from "./commands/scan.js";
import { scoreCommand } from "./commands/score.js";
import { splitCommand } from "./commands/split.js";
import { startCommand } from "./commands/start.js";
import { validateCommand } from "./commands/validate/validate.js";
import { refuseGivenTwice } from "./refuse-given-twice.js";
import type { Terminal } from "./terminal.js";
import { keepInputs } from "./write/keep-inputs.js";

const GROUPS = {
  "Models:": [splitCommand, fitCommand, scoreCommand, validateCommand, cardCommand],
  "Tests:": [powerCommand, assignCommand, balanceCommand, estimateCommand],
  "Plans:": [goalCommand, planCommand],
  "Data:": [
    importCommand,
    layoutsCommand,
    featuresCommand,
    exportCommand,
    contactsCommand,
    profileCommand,
    scanCommand,
    kanonCommand,
    datasetCommand,
  ],
  "Course:": [startCommand, doctorCommand, completionCommand],
} as const;

const EXIT_CODES = `
Exit codes: 0 done, 1 a fault in this program, 2 the command line, 3 what was read, 4 what was to be written,
5 something else has to be there first, 6 the check found something.

With --json every command prints one document, { "command", "version", "rows", "notes" }, on standard output: rows has one
object for each thing asked about, notes are sentences. After an error rows is empty, the sentence is in notes and on
standard error too, and the exit code is the same.`;

/** All commands. Nothing is printed or ended behind our back: errors are thrown. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command("movement-data")
    .description("Models, tests and plans for organizers, from the command line.")
    .version(PACKAGE_VERSION, "--version", "print the version")
    .helpOption("--help", "show help")
    .addHelpText("after", "\nEvery command explains itself: movement-data fit --help")
    .addHelpText("after", EXIT_CODES);
  for (const [group, commands] of Object.entries(GROUPS)) {
    program.commandsGroup(group);
    for (const command of commands) program.addCommand(command(terminal));
  }
  const help = new Command("help").argument("[command]").summary("show help for a command");
  program.addHelpCommand(help.helpGroup("Course:"));
  for (const command of allCommands(program)) {
    refuseGivenTwice(command);
    command
      .helpOption("--help", "show help")
      .exitOverride()
      .configureOutput({
        writeOut: (text) =>
          terminal.document === undefined ? terminal.output.write(text) : terminal.document.note(text),
        // The error that is thrown says the same, in one line.
        writeErr: () => {},
        outputError: () => {},
      });
  }
  program.hook("preAction", (_, command) => keepInputs(terminal, command));
  return program;
}

function allCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}
