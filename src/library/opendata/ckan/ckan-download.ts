import type { Fetched } from "../kept/kept-table.js";
import { type Download, type Portal, startDownload } from "../network/connection.js";
import { OpenDataError } from "../network/open-data-error.js";
import { asRecord, asText } from "../network/read-json.js";
import { gatherRows, type Page } from "../records/gather-rows.js";
import type { PortalField } from "../records/portal-field.js";
import { type PortalRow, portalRows } from "../records/portal-rows.js";
import { encodeSnapshot, snapshot } from "../records/snapshot.js";
import { ckanResult } from "./ckan-answer.js";
import { readCKANMetadata } from "./ckan-metadata.js";
import type { CKANQuery } from "./ckan-query.js";
import { ckanFields } from "./ckan-types.js";

/** Where the actions of a CKAN portal are. */
export const API = "/api/3/action";

// CKAN's own ckan.datastore.search.rows_max is 32,000; a smaller page is less to ask again.
const PAGE_ROWS = 5000;

/** Asks for all rows of a question page by page, then what the portal says about them. */
export async function downloadCKAN(portal: Portal, id: string, query: CKANQuery): Promise<Fetched> {
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
