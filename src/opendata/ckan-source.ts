import type { ColumnTable } from "arquero";
import { describeValue } from "../table/describe-value.js";
import { loadArquero } from "../table/load-arquero.js";
import { ckanResult } from "./ckan-answer.js";
import { readCKANMetadata } from "./ckan-metadata.js";
import { ckanFields } from "./ckan-types.js";
import { type Download, openPortal, type Portal, startDownload } from "./connection.js";
import { gatherRows, type Page } from "./gather-rows.js";
import { type Fetched, keptTable } from "./kept-table.js";
import { OpenDataError } from "./open-data-error.js";
import type { PortalField } from "./portal-field.js";
import { type PortalRow, portalRows } from "./portal-rows.js";
import { asRecord, asText } from "./read-json.js";
import { requireCount } from "./require-count.js";
import { decodeSnapshot, encodeSnapshot, snapshot, snapshotTable } from "./snapshot.js";
import type { Surroundings } from "./surroundings.js";
import { UnreadableError } from "./unreadable-error.js";

/** Which rows of a CKAN table are wanted. */
export interface CKANQuery {
  /** What a column must be, such as { ward: "3" }; a list means any of them. */
  readonly filters?: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  /** Words to look for in any column. */
  readonly search?: string;
  /** The columns that are wanted; all when it is left out. */
  readonly fields?: readonly string[];
  /** Such as "year desc". */
  readonly order?: string;
  /** The most rows that are wanted; all when it is left out. */
  readonly limit?: number;
}

/** A CKAN portal, as many countries and cities have. */
export interface CKANSource {
  /** All rows of a resource in the portal's DataStore, or those of a question, with typed columns. */
  read(resourceId: string, query?: CKANQuery): Promise<ColumnTable>;
  /** The packages of the portal that are about something: id, title, publisher, licence, last change. */
  search(words: string, options?: { readonly limit?: number }): Promise<ColumnTable>;
  /** The files and tables in a package: id, name, format, address, and whether `read` can read it. */
  resources(packageId: string): Promise<ColumnTable>;
}

// CKAN's own ckan.datastore.search.rows_max is 32,000; a smaller page is less to ask again.
const PAGE_ROWS = 5000;
const API = "/api/3/action";

/** Opens a CKAN portal; nothing is asked yet. */
export function ckanSource(baseUrl: string, around: Surroundings): CKANSource {
  const { appToken } = around;
  const portal = openPortal(baseUrl, around, appToken === undefined ? {} : { Authorization: appToken });
  return {
    async read(resourceId, query = {}) {
      requireName(resourceId, "resource");
      requireCount(query.limit, "limit", 1);
      return keptTable(
        {
          host: portal.base.host,
          text: `${portal.base.pathname} ckan ${resourceId} ${JSON.stringify(Object.entries(query).sort())}`,
          fetch: () => fetchTable(portal, resourceId, query),
          decode: (bytes) => {
            const rows = decodeSnapshot(bytes);
            return { table: snapshotTable(rows), fields: rows.fields };
          },
        },
        around,
      );
    },
    async search(words, { limit = 20 } = {}) {
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

async function fetchTable(portal: Portal, id: string, query: CKANQuery): Promise<Fetched> {
  const download = startDownload(portal);
  const { filters, search, order, limit = Number.POSITIVE_INFINITY } = query;
  // The row number is asked for, so that each row is known even where columns are chosen.
  const fields = query.fields === undefined ? undefined : ["_id", ...query.fields].join(",");
  const asked = {
    resource_id: id,
    q: search,
    filters: filters === undefined ? undefined : JSON.stringify(filters),
    fields,
    sort: order === undefined ? "_id" : `${order}, _id`,
  };
  let columns: readonly PortalField[] | undefined;
  const rows = await gatherRows<PortalRow>(
    {
      host: portal.base.host,
      pageSize: portal.around.pageRows ?? PAGE_ROWS,
      offset: 0,
      limit,
      ask: (offset, size) =>
        download.get(
          portal.at(`${API}/datastore_search`, { ...asked, limit: String(size), offset: String(offset) }),
          (answer) => {
            const result = asRecord(ckanResult(answer));
            if (offset === 0) columns = ckanFields(result?.fields);
            return pageOf(result, answer.url.host);
          },
        ),
    },
    download,
  );
  const facts = readCKANMetadata(...(await metadata(portal, download, id)), id);
  return {
    bytes: encodeSnapshot(snapshot(rows, columns ?? [], (row, { name }) => row[name])),
    facts: { ...facts, address: portal.at(`${API}/datastore_search`, asked).href },
  };
}

/** What the portal says about a resource and its package; the table is worth having without it. */
async function metadata(portal: Portal, download: Download, id: string): Promise<[unknown, unknown]> {
  const show = async (action: string, what: string): Promise<unknown> => {
    try {
      return await download.get(portal.at(`${API}/${action}`, { id: what }), ckanResult);
    } catch (error) {
      if (error instanceof OpenDataError && error.reason === "status") return undefined;
      throw error;
    }
  };
  const resource = await show("resource_show", id);
  const packageId = asText(asRecord(resource)?.package_id);
  return [resource, packageId === undefined ? undefined : await show("package_show", packageId)];
}

function pageOf(result: PortalRow | undefined, host: string): Page<PortalRow> {
  const { records, fields, total, total_was_estimated: estimated, limit } = result ?? {};
  const rows = portalRows(records, host);
  const ids = rows.map((row) => row._id).filter((id) => typeof id === "number" || typeof id === "string");
  return {
    rows,
    schema: JSON.stringify(ckanFields(fields).map(({ name, type }) => [name, type])),
    ...(rows.length > 0 && ids.length === rows.length ? { ids: ids.map(String) } : {}),
    ...(typeof total === "number" && estimated !== true ? { total } : {}),
    ...(typeof limit === "number" && limit > 0 ? { most: limit } : {}),
  };
}

function packagesTable(result: unknown): ColumnTable {
  const { results } = asRecord(result) ?? {};
  if (!Array.isArray(results)) throw new UnreadableError("The search of the portal cannot be read.");
  const found = results.map((entry) => asRecord(entry) ?? {});
  const column = (name: string): string[] => found.map((entry) => asText(entry[name]) ?? "");
  return loadArquero().table({
    id: column("name"),
    title: column("title"),
    publisher: found.map((entry) => asText(asRecord(entry.organization)?.title) ?? ""),
    licence: column("license_title"),
    resources: found.map(({ num_resources, resources }) =>
      typeof num_resources === "number" ? num_resources : Array.isArray(resources) ? resources.length : 0,
    ),
    updated: column("metadata_modified").map((moment) => moment.slice(0, 10)),
  });
}

function resourcesTable(result: unknown): ColumnTable {
  const { resources } = asRecord(result) ?? {};
  if (!Array.isArray(resources)) throw new UnreadableError("The list of resources cannot be read.");
  const found = resources.map((entry) => asRecord(entry) ?? {});
  const column = (name: string): string[] => found.map((entry) => asText(entry[name]) ?? "");
  return loadArquero().table({
    id: column("id"),
    name: column("name"),
    format: column("format"),
    address: column("url"),
    readable: found.map((entry) => entry.datastore_active === true),
  });
}

function requireName(value: unknown, what: string): void {
  if (typeof value === "string" && value.trim() !== "") return;
  throw new TypeError(
    `Give the id of a ${what} as text; search("…") and resources("…") list them. You gave ${describeValue(value)}.`,
  );
}
