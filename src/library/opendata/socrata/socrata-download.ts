import type { Fetched } from "../kept/kept-table.js";
import type { Answer } from "../network/ask-once.js";
import { type Download, type Portal, startDownload } from "../network/connection.js";
import { OpenDataError } from "../network/open-data-error.js";
import { asRecord, asText, readJSON } from "../network/read-json.js";
import { gatherRows, type Page } from "../records/gather-rows.js";
import type { PortalField } from "../records/portal-field.js";
import { type PortalRow, portalRows } from "../records/portal-rows.js";
import { encodeSnapshot, snapshot } from "../records/snapshot.js";
import { readSocrataMetadata } from "./socrata-metadata.js";
import { planSocrata, type SocrataPlan, type SocrataQuery } from "./socrata-query.js";
import { fieldsInHeaders } from "./socrata-types.js";

const PAGE_ROWS = 5000;

/** Asks for all rows of a question: what the table is, how many rows there are, then page by page. */
export async function downloadSocrata(portal: Portal, id: string, query: SocrataQuery): Promise<Fetched> {
  const download = startDownload(portal);
  const metadata = readSocrataMetadata(await optional(download, portal.at(`/api/views/${id}.json`)), id);
  const plan = planSocrata(query);
  const place = `/resource/${id}.json`;
  const { limit = Number.POSITIVE_INFINITY, offset = 0 } = query;
  const total =
    plan.count === undefined ? undefined : countIn(await optional(download, portal.at(place, plan.count)));
  let fields: readonly PortalField[] | undefined;
  const rows = await gatherRows<PortalRow>(
    {
      host: portal.base.host,
      pageSize: portal.around.pageRows ?? PAGE_ROWS,
      offset,
      limit,
      ask: (from, size) =>
        download.get(
          portal.at(place, { ...plan.page, $limit: String(size), $offset: String(from) }),
          (answer) => {
            if (from === offset) fields = fieldsInHeaders(answer.headers);
            return { ...pageOf(answer, plan), ...(total === undefined ? {} : { total }) };
          },
        ),
    },
    download,
  );
  const described = new Map(metadata.fields.map((field) => [field.name, field]));
  const known = fields ?? (query.select === undefined && query.group === undefined ? metadata.fields : []);
  const columns = known.map((field) => ({
    ...field,
    description: described.get(field.name)?.description ?? "",
  }));
  const complete =
    columns.length > 0 ? requireKnown(rows, columns, portal.base.host) : fieldsOf(rows, described);
  return {
    bytes: encodeSnapshot(snapshot(rows, complete, (row, { name }) => row[name])),
    facts: { ...metadata.facts, address: portal.at(place, { ...plan.page, $limit: limitText(limit) }).href },
  };
}

function limitText(limit: number): string | undefined {
  return Number.isFinite(limit) ? String(limit) : undefined;
}

/** What may be missing: not every table has metadata, and not every portal counts. */
async function optional(download: Download, url: URL): Promise<unknown> {
  try {
    return await download.get(url, readJSON);
  } catch (error) {
    const { status = 0 } = error instanceof OpenDataError ? error : {};
    if ([400, 404, 405, 501].includes(status)) return undefined;
    throw error;
  }
}

function countIn(value: unknown): number | undefined {
  const [row, ...more] = Array.isArray(value) ? value.map(asRecord) : [];
  const [count, ...others] = row === undefined ? [] : Object.entries(row);
  if (more.length > 0 || others.length > 0 || count === undefined || !/^count/i.test(count[0]))
    return undefined;
  return /^\d+$/.test(String(count[1])) ? Number(count[1]) : undefined;
}

function pageOf(answer: Answer, { hasIds }: SocrataPlan): Page<PortalRow> {
  const rows = portalRows(readJSON(answer), answer.url.host);
  const ids = hasIds ? rows.flatMap((row) => asText(row[":id"]) ?? []) : [];
  const schema = ["x-soda2-fields", "x-soda2-types"].map((name) => answer.headers.get(name) ?? "").join(" ");
  return {
    rows,
    ...(ids.length === rows.length && ids.length > 0 ? { ids } : {}),
    ...(schema === " " ? {} : { schema }),
  };
}

function requireKnown(
  rows: readonly PortalRow[],
  fields: readonly PortalField[],
  host: string,
): readonly PortalField[] {
  const names = new Set(fields.map(({ name }) => name));
  const odd = rows
    .flatMap((row) => Object.keys(row))
    .find((name) => !names.has(name) && !name.startsWith(":"));
  if (odd === undefined) return fields;
  throw new OpenDataError(
    `${host} gave a column "${odd}" that its own description of the table does not have. Its columns may be changing now: try again later.`,
    "inconsistent",
  );
}

/** Columns that nobody described: an empty cell is left out of a row, so all rows are looked at. */
function fieldsOf(rows: readonly PortalRow[], described: ReadonlyMap<string, PortalField>): PortalField[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !name.startsWith(":"));
  return names.map((name) => described.get(name) ?? { name, type: "json", description: "" });
}
