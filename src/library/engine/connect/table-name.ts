import { quoteName, type SQLDialect } from "../../table/write/sql-text.js";

/**
 * A table's name for SQL. A point separates the schema: `public.voters`. Each part is quoted by itself.
 *
 * @throws when the name is empty or not a text.
 */
export function tableName(table: string, dialect: SQLDialect): string {
  const parts = typeof table === "string" ? table.split(".") : [];
  if (parts.length === 0 || parts.some((part) => part.trim() === "")) {
    throw new RangeError(
      `Name a table, for example "voters" or "public.voters", but was given ${JSON.stringify(table)}.`,
    );
  }
  return parts.map((part) => quoteName(part, dialect)).join(".");
}

/** The parts of a table's name, for drivers that take them one by one. */
export function splitTableName(table: string): {
  readonly name: string;
  readonly schema?: string;
  readonly catalog?: string;
} {
  const [name = "", schema, catalog] = table.split(".").reverse();
  return {
    name,
    ...(schema === undefined ? {} : { schema }),
    ...(catalog === undefined ? {} : { catalog }),
  };
}
