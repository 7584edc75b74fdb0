import type { ColumnTable } from "arquero";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { loadArquero } from "../../table/columns/load-arquero.js";
import { keptTable } from "../kept/kept-table.js";
import { openPortal, startDownload } from "../network/connection.js";
import { asRecord, asText, readJSON } from "../network/read-json.js";
import type { Surroundings } from "../network/surroundings.js";
import { UnreadableError } from "../network/unreadable-error.js";
import { requireCount } from "../records/require-count.js";
import { decodeRows } from "../records/snapshot.js";
import { downloadSocrata } from "./socrata-download.js";
import type { SocrataQuery } from "./socrata-query.js";

/** A Socrata portal, as many cities and states have. */
export interface SocrataSource {
  /** All rows of a table, or those of a question, with typed columns. The id has the form "abcd-1234". */
  read(id: string, query?: SocrataQuery): Promise<ColumnTable>;
  /** The tables of the portal that are about something: id, title, description, publisher, last change. */
  search(words: string, options?: { readonly limit?: number }): Promise<ColumnTable>;
}

/** Opens a Socrata portal; nothing is asked yet. */
export function socrataSource(baseUrl: string, around: Surroundings): SocrataSource {
  const { appToken } = around;
  const portal = openPortal(baseUrl, around, appToken === undefined ? {} : { "X-App-Token": appToken });
  return {
    async read(id, query = {}) {
      checkOptions("read", query, {
        select: "text",
        where: "text",
        group: "text",
        having: "text",
        order: "text",
        search: "text",
        limit: "number",
        offset: "number",
      });
      if (typeof id !== "string" || !/^[a-z0-9]{4}-[a-z0-9]{4}$/i.test(id)) {
        throw new RangeError(
          `The id of a Socrata table looks like "abcd-1234": it ends the address of the table's page. You gave ${describeValue(id)}.`,
        );
      }
      requireCount(query.limit, "limit", 1);
      requireCount(query.offset, "offset", 0);
      return keptTable(
        {
          host: portal.base.host,
          text: `${portal.base.pathname} socrata ${id} ${JSON.stringify(query, Object.keys(query).sort())}`,
          fetch: () => downloadSocrata(portal, id, query),
          decode: decodeRows,
        },
        around,
      );
    },
    async search(words, options = {}) {
      checkOptions("search", options, { limit: "number" });
      const { limit = 20 } = options;
      requireCount(limit, "limit", 1);
      const url = portal.at("/api/catalog/v1", {
        q: words,
        limit: String(limit),
        domains: portal.base.hostname,
        search_context: portal.base.hostname,
        only: "dataset",
      });
      return startDownload(portal).get(url, (answer) => catalogTable(readJSON(answer)));
    },
  };
}

function catalogTable(value: unknown): ColumnTable {
  const results = asRecord(value)?.results;
  if (!Array.isArray(results)) throw new UnreadableError("The catalog of the portal cannot be read.");
  const found = results.map((result) => asRecord(asRecord(result)?.resource) ?? {});
  const column = (name: string): string[] => found.map((resource) => asText(resource[name]) ?? "");
  return loadArquero().table({
    id: column("id"),
    title: column("name"),
    description: column("description"),
    publisher: column("attribution"),
    updated: column("updatedAt").map((moment) => moment.slice(0, 10)),
  });
}
