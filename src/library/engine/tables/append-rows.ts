import type { AppendedKind, Engine, RowAppender } from "../connect/engine.js";

/**
 * Adds rows that come in parts to the end of a table. They are there when all of it is done.
 *
 * @param kinds of the columns of the table.
 * @param hand hands over the parts.
 */
export async function appendRows<Result>(
  openAppender: NonNullable<Engine["openAppender"]>,
  table: string,
  kinds: readonly AppendedKind[],
  hand: (add: RowAppender["add"]) => Promise<Result>,
): Promise<Result> {
  const rows = await openAppender(table, kinds);
  let result: Result;
  try {
    result = await hand(rows.add);
  } catch (error) {
    // The first error is the one to tell.
    try {
      rows.close();
    } catch {}
    throw error;
  }
  rows.close();
  return result;
}
