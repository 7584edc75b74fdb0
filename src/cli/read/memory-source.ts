import type { ColumnTable } from "arquero";
import { requireColumns } from "../../library/table/columns/data.js";
import { makeTable } from "../../library/table/columns/make-table.js";
import { cutBatches, type TableSource } from "./table-source.js";

/**
 * A table that is in memory already.
 *
 * @param cells the cells of delimited text as they were written.
 */
export function memorySource(
  name: string,
  table: ColumnTable,
  cells?: Readonly<Record<string, readonly unknown[]>>,
): TableSource {
  const columnNames = table.columnNames();
  return {
    name,
    columnNames,
    read: async (columns = columnNames) => {
      requireColumns(table, columns);
      return makeTable(columns.map((column) => [column, Array.from<unknown>(table.array(column))]));
    },
    async *batches(columns = columnNames) {
      const lists = Object.fromEntries(
        columns.map((column) => [column, Array.from<unknown>(table.array(column))]),
      );
      yield* cutBatches(lists, table.numRows());
    },
    ...(cells === undefined
      ? {}
      : {
          async *kept(needs) {
            const values = Object.fromEntries(
              needs.map((column) => [column, Array.from<unknown>(table.array(column))]),
            );
            const parts = cutBatches(values, table.numRows());
            for (const part of cutBatches(cells, table.numRows()))
              yield { cells: part, values: parts.next().value ?? {} };
          },
        }),
    count: async () => table.numRows(),
    close: async () => {},
  };
}
