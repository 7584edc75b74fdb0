import { duckDBPath } from "../../library/engine/connect/duckdb-file.js";
import { openDuckDB } from "../../library/engine/connect/open-duckdb.js";
import { inOurWords } from "../../library/engine/connect/write-by-duckdb.js";
import { openDraftFolder } from "../../library/files/draft-folder.js";
import { openDraft } from "../../library/files/open-draft.js";
import { quoteName, quoteText } from "../../library/table/write/sql-text.js";
import { CommandProblem, messageOf } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Batch } from "../read/table-source.js";
import { PARQUET_ROOM, PARQUET_ROWS_TOGETHER } from "./parquet-room.js";
import { requireParquetNames } from "./require-parquet-names.js";
import { requireTexts } from "./require-texts.js";
import { encodeJSON } from "./row-encoder.js";
import type { RowTarget } from "./row-target.js";
import type { TargetFile } from "./target-file.js";

/** Writes Parquet with DuckDB: rows go into a private file first, and their values decide the types of the columns. */
export async function openParquetTarget(
  { path, options }: TargetFile,
  names: readonly string[],
): Promise<RowTarget> {
  const { name = path } = options;
  requireParquetNames(names, name);
  const draft = openDraftFolder(path, options);
  const engine = await openDuckDB(":memory:", PARQUET_ROOM).catch((error: unknown) => {
    draft.discard();
    throw new CommandProblem(`To write ${name}: ${messageOf(error)}`, EXIT.missing, { cause: error });
  });
  const rowFile = `${draft.folder}/rows.ndjson`;
  const lines = openDraft(rowFile, { name });
  const rows = encodeJSON(names, true);
  const kinds = names.map(() => new Set<string>());
  let longest = 0;
  let before = 0;
  return {
    async write(batch: Batch) {
      const written = names.map((column) => batch[column] ?? []);
      requireTexts(names, written, "Parquet", before);
      before += written[0]?.length ?? 0;
      names.forEach((column, i) => {
        for (const value of Array.from(batch[column] ?? [])) {
          if (value !== null && value !== undefined && !Number.isNaN(value)) kinds[i]?.add(typeof value);
        }
      });
      const text = rows.encode(batch);
      longest = Math.max(longest, longestLine(text));
      lines.write(text);
    },
    async finish() {
      lines.commit();
      const columns = names.map((column, i) => `${quoteText(column, "duckdb")}: '${typeOf(kinds[i])}'`);
      const list = names.map((column) => quoteName(column, "duckdb")).join(", ");
      // A letter takes up to three bytes. DuckDB holds several rows of the size that it is told.
      const source =
        `read_json(${duckDBPath(rowFile)}, format = 'newline_delimited', columns = {${columns.join(", ")}}, ` +
        `maximum_object_size = ${Math.max(2_000_000, 3 * longest)})`;
      try {
        await engine.query(
          `COPY (SELECT ${list} FROM ${source}) TO ${quoteText(draft.file, "duckdb")} (FORMAT parquet, ROW_GROUP_SIZE ${PARQUET_ROWS_TOGETHER})`,
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

function longestLine(text: string): number {
  let longest = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const next = end < 0 ? text.length : end + 1;
    longest = Math.max(longest, next - from);
    from = next;
  }
  return longest;
}

function typeOf(kinds: ReadonlySet<string> | undefined): string {
  const [kind] = kinds ?? [];
  if (kinds?.size === 1 && kind === "number") return "DOUBLE";
  return kinds?.size === 1 && kind === "boolean" ? "BOOLEAN" : "VARCHAR";
}
