import type { ExportForOptions } from "../../../library/safety/handover/export-for-options.js";
import { requireNamed } from "../../../library/table/columns/column-names.js";
import { CommandProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import type { Terminal } from "../../terminal.js";
import { withSource } from "../with-source.js";
import type { ExportOptions } from "./export-options.js";

/** What reads the crosswalk, with DuckDB beside a long list; undefined without one. */
export function keysReader(
  terminal: Terminal,
  { crosswalk, crosswalkKeys, id }: ExportOptions,
): ((besideLong: boolean) => Promise<ExportForOptions["crosswalk"]>) | undefined {
  if (crosswalk === undefined) {
    if (id === undefined) return undefined;
    throw new CommandProblem(
      "--id names the column that a crosswalk is joined by. Add --crosswalk, or name the id of the tool with --column.",
      EXIT.usage,
    );
  }
  const [pair, ...more] = Object.entries(crosswalkKeys ?? {});
  if (pair === undefined || more.length > 0) {
    throw new CommandProblem(
      "Name the two columns of the crosswalk: --crosswalk-keys voter_id=vanid.",
      EXIT.usage,
    );
  }
  const [from, to] = pair;
  return async (besideLong) => {
    const data = await withSource(terminal, crosswalk, { besideLong }, (source) => {
      requireNamed([from, to], source.columnNames, source.name);
      return source.read([from, to]);
    });
    return { data, from, to, ...(id === undefined ? {} : { list: id }) };
  };
}
