import { Command } from "commander";
import { printAnswer } from "../answer.js";
import { CommandEnd } from "../command-end.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";
import { requireCourse, runInCourse } from "./course-folder.js";

interface StartOptions {
  readonly browser: boolean;
  readonly port?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** `start`: the course in JupyterLab, like `npm start`. */
export function startCommand(terminal: Terminal): Command {
  const command = new Command("start")
    .summary("open the course in JupyterLab")
    .description(
      "Does what npm start does in the folder of the course. With --json it only says what would be run.",
    )
    .option("--no-browser", "do not open the browser; the address is printed")
    .option("--port <number>", "where JupyterLab listens")
    .option("--check", "set everything up, prove that the kernel runs, and stop");
  withJSON(command);
  withExample(command, "start");
  return command.action((options: StartOptions) => runStart(terminal, options));
}

async function runStart(terminal: Terminal, options: StartOptions): Promise<void> {
  const course = requireCourse(terminal.folder);
  const words = [
    ...(options.browser ? [] : ["--no-browser"]),
    ...(options.port === undefined ? [] : ["--port", options.port]),
    ...(options.check === true ? ["--check"] : []),
  ];
  if (options.json === true)
    return printAnswer(terminal, {
      rows: [{ course, command: ["npm", "start", "--", ...words] }],
      text: () => "",
    });
  throw new CommandEnd(await runInCourse(course, "start.mjs", words));
}
