import { duckDBPath } from "../../library/engine/connect/duckdb-file.js";
import { openDuckDB } from "../../library/engine/connect/open-duckdb.js";
import { inOurWords } from "../../library/engine/connect/write-by-duckdb.js";
import { openDraftFolder } from "../../library/files/draft-folder.js";
import { openDraft } from "../../library/files/open-draft.js";
import type { ImportedType } from "../../library/layouts/read/column-survey.js";
import { quoteName, quoteText } from "../../library/table/write/sql-text.js";
import { CommandProblem, messageOf } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Batch } from "../read/table-source.js";
import { PARQUET_ROOM, PARQUET_ROWS_TOGETHER } from "./parquet-room.js";
import { requireParquetNames } from "./require-parquet-names.js";
import { requireTexts } from "./require-texts.js";
import type { RowTarget } from "./row-target.js";
import type { TargetFile } from "./target-file.js";

const SQL_TYPES: Readonly<Record<ImportedType, string>> = {
  text: "VARCHAR",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  time: "TIMESTAMP",
};

/** Writes Parquet whose columns have types that are known: days are days there. Rows go into a private file first. */
export async function openTypedParquetTarget(
  { path, options }: TargetFile,
  names: readonly string[],
  types: readonly ImportedType[],
): Promise<RowTarget> {
  const { name = path } = options;
  requireParquetNames(names, name);
  const draft = openDraftFolder(path, options);
  const engine = await openDuckDB(":memory:", PARQUET_ROOM).catch((error: unknown) => {
    draft.discard();
    throw new CommandProblem(`To write ${name}: ${messageOf(error)}`, EXIT.missing, { cause: error });
  });
  const rowFile = `${draft.folder}/rows.csv`;
  const lines = openDraft(rowFile, { name });
  let longest = 0;
  let before = 0;
  return {
    async write(batch: Batch) {
      const written = names.map((column) => batch[column] ?? []);
      requireTexts(names, written, "Parquet", before);
      before += written[0]?.length ?? 0;
      const rows = written[0]?.length ?? 0;
      let text = "";
      for (let row = 0; row < rows; row++) {
        const line = `${written.map((list) => cellText(list[row])).join(",")}\n`;
        longest = Math.max(longest, line.length);
        text += line;
      }
      lines.write(text);
    },
    async finish() {
      lines.commit();
      const columns = names.map(
        (column, i) => `${quoteText(column, "duckdb")}: '${SQL_TYPES[types[i] ?? "text"]}'`,
      );
      const list = names.map((column) => quoteName(column, "duckdb")).join(", ");
      // A letter takes up to four bytes.
      const widest = 4 * longest;
      const source =
        `read_csv(${duckDBPath(rowFile)}, columns = {${columns.join(", ")}}, auto_detect = false, header = false, ` +
        `delim = ',', quote = '"', escape = '"', nullstr = '${NULL}', allow_quoted_nulls = false, new_line = '\\n', ` +
        `max_line_size = ${Math.max(65_536, 2 * widest)}, buffer_size = ${Math.max(2_000_000, 4 * widest)}, parallel = false)`;
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

/** What stands for "not known"; a text of these letters has quotation marks around it. */
const NULL = "\\N";

function cellText(value: unknown): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return (typeof value === "number" && !Number.isNaN(value)) || typeof value === "boolean"
    ? String(value)
    : NULL;
}
