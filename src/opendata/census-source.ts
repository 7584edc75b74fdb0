import type { ColumnTable } from "arquero";
import { describeValue } from "../table/describe-value.js";
import { loadArquero } from "../table/load-arquero.js";
import { type CensusQuery, type CensusVariable, censusRequests, censusVariables } from "./census-query.js";
import { readCensusRows, sideBySide } from "./census-rows.js";
import { type CensusLabel, censusTable } from "./census-table.js";
import { type Download, openPortal, type Portal, startDownload } from "./connection.js";
import { type Fetched, keptTable } from "./kept-table.js";
import { OpenDataError } from "./open-data-error.js";
import { asRecord, asText, readJSON } from "./read-json.js";
import { decodeSnapshot, encodeSnapshot, snapshotTable } from "./snapshot.js";
import type { Surroundings } from "./surroundings.js";
import { UnreadableError } from "./unreadable-error.js";

/** The Census Bureau's figures. */
export interface CensusSource {
  /** Figures with their margins of error, one row a place. The dataset is named as in "2023/acs/acs5". */
  read(dataset: string, query: CensusQuery): Promise<ColumnTable>;
  /** The kinds of places that a dataset has, and what each of them must lie in. */
  geographies(dataset: string): Promise<ColumnTable>;
  /** The variables of one table of a dataset, such as "B01003": name, meaning, type. */
  variables(dataset: string, group: string): Promise<ColumnTable>;
}

/** The Census Bureau's own address. */
export const CENSUS_ADDRESS = "https://api.census.gov";

/** Opens the Census Bureau's API; nothing is asked yet. */
export function censusSource(baseUrl: string, around: Surroundings): CensusSource {
  const portal = openPortal(baseUrl, around);
  return {
    async read(dataset, query) {
      const place = datasetPath(dataset);
      const margins = query?.margins ?? dataset.includes("acs");
      const variables = censusVariables(query, margins);
      if (typeof query.for !== "string" || query.for.trim() === "") {
        throw new TypeError(
          `Say for which places, such as { for: "county:*", in: "state:26" }, but for is ${describeValue(query.for)}.`,
        );
      }
      return keptTable(
        {
          host: portal.base.host,
          text: `${portal.base.pathname} census ${dataset} ${JSON.stringify([variables, query.for, query.in ?? ""])}`,
          fetch: () => fetchTable(portal, place, query, variables),
          decode: (bytes) => {
            const rows = decodeSnapshot(bytes);
            return { table: snapshotTable(rows), fields: rows.fields };
          },
        },
        around,
      );
    },
    async geographies(dataset) {
      const url = portal.at(`${datasetPath(dataset)}/geography.json`);
      return startDownload(portal).get(url, (answer) => geographyTable(readJSON(answer)));
    },
    async variables(dataset, group) {
      const found = await labelsOf(portal, startDownload(portal), datasetPath(dataset), group);
      const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
      return loadArquero().table({
        variable: rows.map(([variable]) => variable),
        meaning: rows.map(([, { label }]) => label.replaceAll("!!", " › ").replaceAll(":", "")),
        type: rows.map(([, { type }]) => type ?? "string"),
      });
    },
  };
}

async function fetchTable(
  portal: Portal,
  place: string,
  query: CensusQuery,
  variables: readonly CensusVariable[],
): Promise<Fetched> {
  const download = startDownload(portal);
  const { host } = portal.base;
  let parts: Awaited<ReturnType<typeof askAll>>;
  let asked = variables;
  try {
    parts = await askAll(portal, download, place, query, variables);
  } catch (error) {
    // A few tables have no margins of error, and then the Bureau does not know the variable.
    const mayHelp =
      error instanceof OpenDataError && error.status === 400 && variables.some(({ added }) => added);
    if (!mayHelp) throw error;
    asked = variables.filter(({ added }) => !added);
    parts = await askAll(portal, download, place, query, asked);
  }
  const codes = codesOf(query, parts[0]?.names ?? []);
  const groups = [
    ...new Set(asked.flatMap(({ variable }) => /^(?:group\()?(\w+?)(?:_\d|\)|$)/.exec(variable)?.[1] ?? [])),
  ];
  const labels = new Map<string, CensusLabel>();
  for (const group of groups.filter((name) => /\d/.test(name))) {
    for (const [variable, label] of await optionalLabels(portal, download, place, group))
      labels.set(variable, label);
  }
  const { snapshot, notes } = censusTable(sideBySide(parts, codes, host), asked, codes, labels, host);
  download.progress(parts[0]?.rows.length ?? 0);
  return {
    bytes: encodeSnapshot(snapshot),
    facts: {
      title: `Census Bureau ${place.slice("/data/".length)}: ${groups.join(", ") || "figures"}`,
      portal: "Census",
      address: addressOf(portal, place, query, asked).href,
      licence: "public domain (a work of the United States government)",
      licenceAddress: "https://www.census.gov/data/developers/about/terms-of-service.html",
      producer: "U.S. Census Bureau",
      notes: asked.length === variables.length ? notes : [...notes, "This table has no margins of error."],
    },
  };
}

async function askAll(
  portal: Portal,
  download: Download,
  place: string,
  query: CensusQuery,
  variables: readonly CensusVariable[],
) {
  const parts = [];
  for (const group of censusRequests(variables)) {
    const url = addressOf(portal, place, query, group);
    const { appToken } = portal.around;
    if (appToken !== undefined) url.searchParams.set("key", appToken);
    parts.push(await download.get(url, readCensusRows));
  }
  return parts;
}

function addressOf(
  portal: Portal,
  place: string,
  query: CensusQuery,
  variables: readonly CensusVariable[],
): URL {
  return portal.at(place, {
    get: variables.map(({ variable }) => variable).join(","),
    for: query.for,
    in: query.in,
  });
}

/** The names of the columns that hold the codes of a place: they are named in `for` and `in`, and stand last. */
function codesOf(query: CensusQuery, names: readonly string[]): string[] {
  const parts = [query.in ?? []].flat().flatMap((part) => part.split(/\s+(?=[^:]+:)/));
  const levels = new Set([...parts, query.for].map((part) => part.split(":")[0]?.trim()));
  return names.filter((name) => levels.has(name));
}

async function optionalLabels(
  portal: Portal,
  download: Download,
  place: string,
  group: string,
): Promise<ReadonlyMap<string, CensusLabel>> {
  try {
    return await labelsOf(portal, download, place, group);
  } catch (error) {
    // The figures are worth having without the words about them.
    if (error instanceof OpenDataError && (error.reason === "status" || error.reason === "content"))
      return new Map();
    throw error;
  }
}

async function labelsOf(
  portal: Portal,
  download: Download,
  place: string,
  group: string,
): Promise<Map<string, CensusLabel>> {
  const url = portal.at(`${place}/groups/${encodeURIComponent(group)}.json`);
  const found = await download.get(url, (answer) => asRecord(asRecord(readJSON(answer))?.variables));
  return new Map(
    Object.entries(found ?? {}).flatMap(([variable, value]) => {
      const label = asText(asRecord(value)?.label);
      const type = asText(asRecord(value)?.predicateType);
      return label === undefined ? [] : [[variable, { label, ...(type === undefined ? {} : { type }) }]];
    }),
  );
}

function geographyTable(value: unknown): ColumnTable {
  const { fips } = asRecord(value) ?? {};
  if (!Array.isArray(fips)) throw new UnreadableError("The list of geographies cannot be read.");
  const found = fips.map((entry) => asRecord(entry) ?? {});
  const list = (entry: unknown): string => (Array.isArray(entry) ? entry.join(", ") : "");
  return loadArquero().table({
    geography: found.map(({ name }) => asText(name) ?? ""),
    level: found.map(({ geoLevelDisplay }) => asText(geoLevelDisplay) ?? ""),
    liesIn: found.map(({ requires }) => list(requires)),
    mayBeAll: found.map(({ wildcard }) => list(wildcard)),
  });
}

function datasetPath(dataset: string): string {
  const path = typeof dataset === "string" ? dataset.replace(/^\/+|\/+$/g, "").replace(/^data\//, "") : "";
  if (/^[a-z0-9_]+(\/[a-z0-9_]+)+$/i.test(path)) return `/data/${path}`;
  throw new RangeError(
    `A dataset of the Census Bureau is named like "2023/acs/acs5" (year, survey, table set). You gave ${describeValue(dataset)}.`,
  );
}
