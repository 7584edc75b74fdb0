import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ColumnTable } from "arquero";
import type { Draft } from "../../library/files/open-draft.js";
import { toCSV } from "../../library/table/write/to-csv.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Terminal } from "../terminal.js";
import { draftFile, requireWritable } from "./target-file.js";

/** Throws when the file for rows that are set aside cannot be written. --force is not for it: it would hide who was lost. */
export function requireAside(terminal: Terminal, name: string): void {
  if (name !== "-" && existsSync(resolve(terminal.folder, name)))
    throw new CommandProblem(
      `There is already a file "${name}". Choose another name for --set-aside.`,
      EXIT.output,
    );
  requireWritable(terminal, name);
}

/** Rows that are set aside go into a file of their own, so that nobody is lost. It stands there when the work is done. */
export function draftAside(terminal: Terminal, name: string, rows: ColumnTable): Draft {
  return draftFile(terminal, name, toCSV(rows), false);
}
