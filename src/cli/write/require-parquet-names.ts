import { namePlace } from "../../library/table/write/writable-text.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";

/** Throws when two columns of a Parquet file would differ only in capitals: what reads such files takes them for one. */
export function requireParquetNames(names: readonly string[], out: string): void {
  const met = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    if (name.includes("\0"))
      throw new CommandProblem(
        `${namePlace(at)} has a NUL among its letters, and no Parquet file can have such a name. Take it out, or write JSON.`,
        EXIT.input,
      );
    const other = met.get(name.toLowerCase());
    if (other !== undefined)
      throw new CommandProblem(
        `${out} would have the columns "${other}" and "${name}", which Parquet takes for one. ` +
          "Give one of them another name, or write CSV.",
        EXIT.input,
      );
    met.set(name.toLowerCase(), name);
  }
}
