import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { TableSource } from "./table-source.js";

/**
 * How many rows there are.
 *
 * @param purpose what cannot be done without rows, such as "split".
 * @throws when there is none: an export that failed has column names and nothing below them.
 */
export async function requireRows(source: TableSource, purpose: string): Promise<number> {
  const rows = await source.count();
  if (rows > 0) return rows;
  throw new CommandProblem(
    `${source.name} has column names and no rows, so there is nothing to ${purpose}. Look at the filter or the export that made it.`,
    EXIT.input,
  );
}
