import { join } from "node:path";
import type { AppendedColumn } from "../../library/engine/connect/engine.js";
import { openDuckDB } from "../../library/engine/connect/open-duckdb.js";
import { inOurWords } from "../../library/engine/connect/write-by-duckdb.js";
import { openDraftFolder } from "../../library/files/draft-folder.js";
import type { ImportedType } from "../../library/layouts/read/column-survey.js";
import { quoteName, quoteText } from "../../library/table/write/sql-text.js";
import { CommandProblem, messageOf } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Batch } from "../read/table-source.js";
import type { RowTarget } from "./row-target.js";
import type { TargetFile } from "./target-file.js";

const KINDS: Readonly<Record<ImportedType, AppendedColumn["kind"]>> = {
  text: "text",
  number: "number",
  boolean: "boolean",
  date: "text",
  time: "text",
};

const SQL_TYPES: Readonly<Record<ImportedType, string>> = {
  text: "VARCHAR",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  time: "TIMESTAMP",
};

/** A group of rows is in memory until it is written; lists of people have many columns. */
const ROWS_TOGETHER = 10_240;

/** Rows stay in their order, so one thread writes them; a second one would only hold rows that wait. */
const ROOM = { memoryLimit: "80MB", threads: 1 } as const;

/** Writes Parquet whose columns have types that are known: days are days there. Rows lie in a private database first. */
export async function openTypedParquetTarget(
  { path, options }: TargetFile,
  names: readonly string[],
  types: readonly ImportedType[],
): Promise<RowTarget> {
  const { name = path } = options;
  const draft = openDraftFolder(path, options);
  const engine = await openDuckDB(join(draft.folder, "rows.duckdb"), ROOM).catch((error: unknown) => {
    draft.discard();
    throw new CommandProblem(`To write ${name}: ${messageOf(error)}`, EXIT.missing, { cause: error });
  });
  const columns = names.map((column, i) => ({
    column,
    name: quoteName(column, "duckdb"),
    type: types[i] ?? "text",
  }));
  const plain = columns.map(
    ({ name: each, type }) =>
      `${each} ${KINDS[type] === "number" ? "DOUBLE" : KINDS[type] === "boolean" ? "BOOLEAN" : "VARCHAR"}`,
  );
  // One thread keeps the order by itself; to promise it, DuckDB would hold whole groups of rows back.
  await engine.query("SET preserve_insertion_order = false");
  await engine.query(`CREATE TABLE file_rows (${plain.join(", ")})`);
  return {
    async write(batch: Batch) {
      await engine.append?.(
        "file_rows",
        columns.map(({ column, type }) => ({ kind: KINDS[type], values: valuesOf(batch[column]) })),
      );
    },
    async finish() {
      const list = columns.map(({ name: each, type }) => `CAST(${each} AS ${SQL_TYPES[type]}) AS ${each}`);
      try {
        await engine.query(
          `COPY (SELECT ${list.join(", ")} FROM file_rows) TO ${quoteText(draft.file, "duckdb")} (FORMAT parquet, ROW_GROUP_SIZE ${ROWS_TOGETHER})`,
        );
      } catch (error) {
        throw inOurWords(error, name);
      }
      draft.flush();
    },
    commit: draft.commit,
    async discard() {
      await engine.close();
      draft.discard();
    },
  };
}

type Values = AppendedColumn["values"];

function valuesOf(values: ArrayLike<unknown> | undefined): Values {
  return Array.from(values ?? [], (value) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null,
  );
}
