import { rmSync } from "node:fs";
import { join } from "node:path";
import { openDuckDB } from "../../library/engine/connect/open-duckdb.js";
import { quoteName, quoteText } from "../../library/table/write/sql-text.js";
import { CommandProblem, messageOf, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { makePrivateFolder } from "../read/private-folder.js";
import type { Batch } from "../read/table-source.js";
import { type DraftFile, openDraft } from "./draft-file.js";
import { encodeJSON } from "./row-encoder.js";
import type { RowTarget } from "./row-target.js";

/** Writes Parquet with DuckDB: rows go into a private file first, and their values decide the types of the columns. */
export async function openParquetTarget(
  path: string,
  name: string,
  names: readonly string[],
  force: boolean,
): Promise<RowTarget> {
  const draft: DraftFile = openDraft(path, name, force);
  const folder = makePrivateFolder();
  const engine = await openDuckDB().catch((error: unknown) => {
    draft.discard();
    folder.remove();
    throw new CommandProblem(`To write ${name}: ${messageOf(error)}`, EXIT.missing, { cause: error });
  });
  const lines = openDraft(join(folder.path, "rows.json"), "rows.json", false);
  const rows = encodeJSON(names, true);
  const kinds = names.map(() => new Set<string>());
  const write = async (batch: Batch): Promise<void> => {
    names.forEach((column, i) => {
      for (const value of batch[column] ?? []) {
        if (value !== null && value !== undefined && !Number.isNaN(value)) kinds[i]?.add(typeof value);
      }
    });
    lines.write(rows.encode(batch));
  };
  const discard = async (): Promise<void> => {
    lines.discard();
    draft.discard();
    await engine.close();
    folder.remove();
  };
  return {
    write,
    async finish() {
      lines.commit();
      const columns = names.map((column, i) => `${quoteText(column, "duckdb")}: '${typeOf(kinds[i])}'`);
      const list = names.map((column) => quoteName(column, "duckdb")).join(", ");
      // DuckDB does not write over a file.
      rmSync(draft.path);
      await orProblem(EXIT.output, () =>
        engine.query(
          `COPY (SELECT ${list} FROM read_json(${quoteText(join(folder.path, "rows.json"), "duckdb")}, ` +
            `format = 'newline_delimited', columns = {${columns.join(", ")}})) TO ${quoteText(draft.path, "duckdb")} (FORMAT parquet)`,
        ),
      );
      draft.commit();
    },
    discard,
  };
}

function typeOf(kinds: ReadonlySet<string> | undefined): string {
  const [kind] = kinds ?? [];
  if (kinds?.size === 1 && kind === "number") return "DOUBLE";
  return kinds?.size === 1 && kind === "boolean" ? "BOOLEAN" : "VARCHAR";
}
