import { tmpdir } from "node:os";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";

/** What to say when a large file cannot be worked on because the disk for what lies there for a while is full. */
export function noRoom(name: string, cause: unknown): CommandProblem {
  return new CommandProblem(
    `To read ${name}, room is needed in ${tmpdir()}, and that disk is full. Make room there, or name another folder in TMPDIR.`,
    EXIT.input,
    { cause },
  );
}
