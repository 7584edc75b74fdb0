import type { ColumnTable } from "arquero";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { keptTable } from "../kept/kept-table.js";
import { openPortal, startDownload } from "../network/connection.js";
import type { Surroundings } from "../network/surroundings.js";
import { requireCount } from "../records/require-count.js";
import { decodeRows } from "../records/snapshot.js";
import { ckanResult } from "./ckan-answer.js";
import { API, downloadCKAN } from "./ckan-download.js";
import { packagesTable, resourcesTable } from "./ckan-lists.js";
import type { CKANQuery } from "./ckan-query.js";

/** A CKAN portal, as many countries and cities have. */
export interface CKANSource {
  /** All rows of a resource in the portal's DataStore, or those of a question, with typed columns. */
  read(resourceId: string, query?: CKANQuery): Promise<ColumnTable>;
  /** The packages of the portal that are about something: id, title, publisher, license, last change. */
  search(words: string, options?: { readonly limit?: number }): Promise<ColumnTable>;
  /** The files and tables in a package: id, name, format, address, and whether `read` can read it. */
  resources(packageId: string): Promise<ColumnTable>;
}

/** Opens a CKAN portal; nothing is asked yet. */
export function ckanSource(baseUrl: string, around: Surroundings): CKANSource {
  const { appToken } = around;
  const portal = openPortal(baseUrl, around, appToken === undefined ? {} : { Authorization: appToken });
  return {
    async read(resourceId, query = {}) {
      checkOptions("read", query, {
        filters: "fields",
        search: "text",
        fields: "texts",
        order: "text",
        limit: "number",
      });
      requireName(resourceId, "resource");
      requireCount(query.limit, "limit", 1);
      return keptTable(
        {
          host: portal.base.host,
          text: `${portal.base.pathname} ckan ${resourceId} ${JSON.stringify(Object.entries(query).sort())}`,
          fetch: () => downloadCKAN(portal, resourceId, query),
          decode: decodeRows,
        },
        around,
      );
    },
    async search(words, options = {}) {
      checkOptions("search", options, { limit: "number" });
      const { limit = 20 } = options;
      requireCount(limit, "limit", 1);
      const url = portal.at(`${API}/package_search`, { q: words, rows: String(limit), start: "0" });
      return startDownload(portal).get(url, (answer) => packagesTable(ckanResult(answer)));
    },
    async resources(packageId) {
      requireName(packageId, "package");
      const url = portal.at(`${API}/package_show`, { id: packageId });
      return startDownload(portal).get(url, (answer) => resourcesTable(ckanResult(answer)));
    },
  };
}

function requireName(value: unknown, what: string): void {
  if (typeof value === "string" && value.trim() !== "") return;
  throw new TypeError(
    `Give the id of a ${what} as text; search("…") and resources("…") list them. You gave ${describeValue(value)}.`,
  );
}
