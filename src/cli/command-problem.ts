import { FileProblem } from "../library/files/file-problem.js";
import { EXIT, type ExitCode } from "./exit-code.js";

/** What stands in the way of a command: one sentence for people, one number for scripts. */
export class CommandProblem extends Error {
  override readonly name = "CommandProblem";

  constructor(
    message: string,
    readonly exitCode: ExitCode,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Does a piece of work; what fails in it is a problem of this kind. Its sentence may be put in the words of the shell. */
export async function orProblem<Result>(
  exitCode: ExitCode,
  work: () => Result | Promise<Result>,
  inWords: (message: string) => string = (message) => message,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandProblem || isFault(error)) throw error;
    throw new CommandProblem(inWords(messageOf(error)), exitCode, { cause: error });
  }
}

/** What fails on the disk of a file that is written is told as that, in the middle of work that reads, too. */
export async function orOutputProblem<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new CommandProblem(error.message, EXIT.output, { cause: error });
  }
}

/** The sentence of an error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An error that the program made itself and nobody wrote a sentence for. */
export function isFault(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  if (error instanceof ReferenceError || error.message === "") return true;
  if (error instanceof RangeError && /call stack|^Invalid (array|string|typed)/.test(error.message))
    return true;
  return (
    error instanceof TypeError &&
    /is not (a function|iterable|a constructor|defined)|^Cannot (read|set|destructure|convert|mix)|^(Invalid|Assignment)/.test(
      error.message,
    )
  );
}
