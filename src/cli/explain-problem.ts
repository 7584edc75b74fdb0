import { CommanderError } from "commander";
import { FileProblem } from "../library/files/file-problem.js";
import { CommandEnd } from "./command-end.js";
import { CommandProblem, isFault, messageOf } from "./command-problem.js";
import { EXIT } from "./exit-code.js";
import { inShellWords } from "./in-shell-words.js";
import { oneLine } from "./one-line.js";

/** What is printed for an error, and how the program ends. No line when there is nothing to say. */
export interface Explanation {
  readonly line: string | undefined;
  readonly exitCode: number;
}

/** An error as one line for people and one number for scripts; never a stack trace. */
export function explainProblem(error: unknown): Explanation {
  if (error instanceof CommandEnd) return { line: undefined, exitCode: error.exitCode };
  if (error instanceof CommanderError) return ofCommandLine(error);
  if (error instanceof FileProblem) return { line: inWords(error), exitCode: EXIT.output };
  if (error instanceof CommandProblem) return { line: inWords(error), exitCode: error.exitCode };
  // Whoever reads our output has seen enough, for example `head`.
  if ((error as NodeJS.ErrnoException | null)?.code === "EPIPE")
    return { line: undefined, exitCode: EXIT.done };
  if (isFault(error)) {
    const line =
      `This is a fault of movement-data, not of your input (${oneLine(messageOf(error))}). ` +
      "Please report it with the command that you typed.";
    return { line, exitCode: EXIT.fault };
  }
  // The library says in a sentence what is wrong with the data that it was given.
  return { line: inWords(error), exitCode: EXIT.input };
}

const inWords = (error: unknown): string => oneLine(inShellWords(messageOf(error)));

function ofCommandLine(error: CommanderError): Explanation {
  if (error.exitCode === 0) return { line: undefined, exitCode: EXIT.done };
  const said = oneLine(error.message.replace(/^error: /, "").replaceAll("'", '"'));
  const guess = /^(.*?) ?\(Did you mean (?:one of )?(.*?)\?\)$/.exec(said);
  const [problem, closest] = guess === null ? [said, undefined] : [guess[1] ?? said, guess[2]];
  const sentence = `${problem.charAt(0).toUpperCase()}${problem.slice(1).replace(/\.$/, "")}.`;
  const hint = closest === undefined ? "Add --help to see what there is." : `Did you mean ${closest}?`;
  return { line: `${sentence} ${hint}`, exitCode: EXIT.usage };
}
