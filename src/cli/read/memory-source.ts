import type { ColumnTable } from "arquero";
import { requireColumns } from "../../library/table/columns/data.js";
import { makeTable } from "../../library/table/columns/make-table.js";
import { cutBatches, type TableSource } from "./table-source.js";

/** A table that is in memory already. */
export function memorySource(name: string, table: ColumnTable): TableSource {
  const columnNames = table.columnNames();
  return {
    name,
    columnNames,
    read: async (columns = columnNames) => {
      requireColumns(table, columns);
      return makeTable(columns.map((column) => [column, Array.from<unknown>(table.array(column))]));
    },
    async *batches() {
      const lists = Object.fromEntries(
        columnNames.map((column) => [column, Array.from<unknown>(table.array(column))]),
      );
      yield* cutBatches(lists, table.numRows());
    },
    count: async () => table.numRows(),
    close: async () => {},
  };
}
