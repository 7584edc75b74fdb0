import { isFullDisk } from "../../library/engine/connect/write-by-duckdb.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { heedSignals } from "../heed-signals.js";
import { noRoom } from "../read/no-room.js";
import { openSource } from "../read/open-source.js";
import type { ReadOptions } from "../read/read-options.js";
import type { TableSource } from "../read/table-source.js";
import { requireUnchanged } from "../read/watched-files.js";
import type { Terminal } from "../terminal.js";

/** Opens a table, works with it, and closes it however the work ends. */
export async function withSource<Result>(
  terminal: Terminal,
  file: string,
  options: ReadOptions,
  work: (source: TableSource) => Promise<Result>,
): Promise<Result> {
  const source = await openSource(terminal, file, options);
  try {
    const result = await work(source);
    if (source.settle !== undefined) await heedSignals();
    requireUnchanged(terminal);
    source.settle?.();
    return result;
  } catch (error) {
    // What went wrong in the middle of a file that changed is not what is wrong with it.
    if (!(error instanceof CommandProblem && error.exitCode === EXIT.output)) requireUnchanged(terminal);
    throw source.text !== undefined && isFullDisk(error) ? noRoom(source.name, error) : error;
  } finally {
    await source.close();
  }
}
