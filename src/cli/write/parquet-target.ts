import { duckDBPath } from "../../library/engine/connect/duckdb-file.js";
import { openWorkDuckDB } from "../../library/engine/connect/open-work-duckdb.js";
import { inOurWords } from "../../library/engine/connect/write-by-duckdb.js";
import { openDraftFolder } from "../../library/files/draft-folder.js";
import { openDraft } from "../../library/files/open-draft.js";
import { quoteName, quoteText } from "../../library/table/write/sql-text.js";
import { CommandProblem, messageOf } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Batch } from "../read/table-source.js";
import { encodeJSON } from "./row-encoder.js";
import type { RowTarget } from "./row-target.js";
import type { TargetFile } from "./target-file.js";

/** Writes Parquet with DuckDB: rows go into a private file first, and their values decide the types of the columns. */
export async function openParquetTarget(
  { path, options }: TargetFile,
  names: readonly string[],
): Promise<RowTarget> {
  const { name = path } = options;
  const draft = openDraftFolder(path, options);
  const engine = await openWorkDuckDB().catch((error: unknown) => {
    draft.discard();
    throw new CommandProblem(`To write ${name}: ${messageOf(error)}`, EXIT.missing, { cause: error });
  });
  const rowFile = `${draft.folder}/rows.ndjson`;
  const lines = openDraft(rowFile, { name });
  const rows = encodeJSON(names, true);
  const kinds = names.map(() => new Set<string>());
  return {
    async write(batch: Batch) {
      names.forEach((column, i) => {
        for (const value of Array.from(batch[column] ?? [])) {
          if (value !== null && value !== undefined && !Number.isNaN(value)) kinds[i]?.add(typeof value);
        }
      });
      lines.write(rows.encode(batch));
    },
    async finish() {
      lines.commit();
      const columns = names.map((column, i) => `${quoteText(column, "duckdb")}: '${typeOf(kinds[i])}'`);
      const list = names.map((column) => quoteName(column, "duckdb")).join(", ");
      const source = `read_json(${duckDBPath(rowFile)}, format = 'newline_delimited', columns = {${columns.join(", ")}})`;
      try {
        await engine.query(
          `COPY (SELECT ${list} FROM ${source}) TO ${quoteText(draft.file, "duckdb")} (FORMAT parquet)`,
        );
      } catch (error) {
        throw inOurWords(error, name);
      }
      draft.flush();
    },
    commit: draft.commit,
    async discard() {
      lines.discard();
      await engine.close();
      draft.discard();
    },
  };
}

function typeOf(kinds: ReadonlySet<string> | undefined): string {
  const [kind] = kinds ?? [];
  if (kinds?.size === 1 && kind === "number") return "DOUBLE";
  return kinds?.size === 1 && kind === "boolean" ? "BOOLEAN" : "VARCHAR";
}
