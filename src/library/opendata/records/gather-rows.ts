import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Download } from "../network/connection.js";
import { OpenDataError } from "../network/open-data-error.js";

/** A page of rows as a portal gives it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** What names each row for good, where the portal has that. */
  readonly ids?: readonly string[];
  /** The columns and their types as text: they must be the same on every page. */
  readonly schema?: string;
  /** How many rows there are in all, where the portal says so. */
  readonly total?: number;
  /** The most rows that the portal gives on a page, where it is fewer than were asked for. */
  readonly most?: number;
}

/** How the pages of a table are asked for. */
export interface Paging<Row> {
  readonly host: string;
  readonly pageSize: number;
  readonly offset: number;
  /** The most rows that are wanted; Infinity for all. */
  readonly limit: number;
  ask(offset: number, size: number): Promise<Page<Row>>;
}

class Inconsistency extends Error {}

/**
 * All rows of a table, each exactly once: pages are counted, rows are known by their ids, and the columns must not change
 * on the way. A table that changes while it is read is read once more.
 *
 * @throws when the second reading does not fit together either; nothing of it is given back then.
 */
export async function gatherRows<Row>(paging: Paging<Row>, download: Download): Promise<readonly Row[]> {
  for (let reading = 1; ; reading++) {
    try {
      return await readThrough(paging, download);
    } catch (error) {
      if (!(error instanceof Inconsistency)) throw error;
      if (reading === 2) {
        throw new OpenDataError(
          `The pages of ${paging.host} do not fit together: ${error.message}. Nothing was kept. Try again later.`,
          "inconsistent",
        );
      }
    }
  }
}

async function readThrough<Row>(paging: Paging<Row>, download: Download): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const seen = new Set<string>();
  let previous = "";
  let schema: string | undefined;
  for (;;) {
    const wanted = Math.min(paging.pageSize, paging.limit - rows.length);
    if (wanted <= 0) return rows;
    const page = await paging.ask(paging.offset + rows.length, wanted);
    schema ??= page.schema;
    if (page.schema !== schema) throw new Inconsistency("the columns changed from one page to the next");
    previous = requireNew(page, seen, previous, rows.length);
    for (const row of page.rows) rows.push(row);
    const expected =
      page.total === undefined ? undefined : Math.min(paging.limit, Math.max(0, page.total - paging.offset));
    download.progress(rows.length, expected);
    if (expected === undefined) {
      if (page.rows.length < Math.min(wanted, page.most ?? wanted)) return rows.slice(0, paging.limit);
    } else {
      // A portal that ignores the size of a page may give more than was wanted, never more than there is.
      if (rows.length > expected && page.rows.length <= wanted) throw counted(rows.length, expected);
      if (rows.length >= expected) return rows.slice(0, paging.limit);
      if (page.rows.length === 0) throw counted(rows.length, expected);
    }
  }
}

/** Throws when rows of this page were there before; gives what the next page is compared with. */
function requireNew<Row>(page: Page<Row>, seen: Set<string>, previous: string, before: number): string {
  if (page.ids === undefined) {
    const text = JSON.stringify(page.rows);
    if (page.rows.length > 0 && text === previous) {
      throw new Inconsistency(`the page after row ${before} is the same as the one before it`);
    }
    return text;
  }
  for (const id of page.ids) {
    if (seen.has(id)) throw new Inconsistency(`a row came twice, on the page after row ${before}`);
    seen.add(id);
  }
  return previous;
}

function counted(rows: number, expected: number): Inconsistency {
  return new Inconsistency(
    `${howMany(rows, "row", "rows")} arrived, but the portal counts ${numberText(expected)}`,
  );
}
