import { type Data, requireColumns, toTable } from "../../table/columns/data.js";

/** The columns of any accepted data, opened once: reading several does not copy the table each time. */
export interface Columns {
  readonly rows: number;
  /** The values of one column. Throws when it does not exist: the sentence lists the columns. */
  get(name: string): ArrayLike<unknown>;
}

export function openColumns(data: Data): Columns {
  const plain = plainColumns(data);
  const table = plain === undefined ? toTable(data) : undefined;
  const [first] = Object.values(plain ?? {});
  return {
    rows: table?.numRows() ?? first?.length ?? 0,
    get(name) {
      const values = plain?.[name];
      if (values !== undefined) return values;
      const rows = table ?? toTable(data);
      requireColumns(rows, [name]);
      return rows.array(name) as ArrayLike<unknown>;
    },
  };
}

/** An object of equally long columns as it is; anything else, right or wrong, is for `toTable` to judge. */
function plainColumns(data: Data): Readonly<Record<string, ArrayLike<unknown>>> | undefined {
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype)
    return undefined;
  const columns = data as Readonly<Record<string, ArrayLike<unknown>>>;
  const lengths = Object.values(columns).map((values) =>
    Array.isArray(values) || ArrayBuffer.isView(values) ? values.length : undefined,
  );
  const [rows] = lengths;
  return rows !== undefined && lengths.every((length) => length === rows) ? columns : undefined;
}
