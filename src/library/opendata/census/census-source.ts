import type { ColumnTable } from "arquero";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { loadArquero } from "../../table/columns/load-arquero.js";
import { keptTable } from "../kept/kept-table.js";
import { openPortal, startDownload } from "../network/connection.js";
import { asRecord, asText, readJSON } from "../network/read-json.js";
import type { Surroundings } from "../network/surroundings.js";
import { UnreadableError } from "../network/unreadable-error.js";
import { decodeRows } from "../records/snapshot.js";
import { downloadCensus } from "./census-download.js";
import { labelsOf } from "./census-labels.js";
import { type CensusQuery, censusVariables } from "./census-query.js";

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
      checkOptions("read", query, {
        get: "needed",
        for: "needed text",
        in: "text or texts",
        margins: "yes or no",
      });
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
          fetch: () => downloadCensus(portal, place, query, variables),
          decode: decodeRows,
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

function datasetPath(dataset: string): string {
  const path = typeof dataset === "string" ? dataset.replace(/^\/+|\/+$/g, "").replace(/^data\//, "") : "";
  if (/^[a-z0-9_]+(\/[a-z0-9_]+)+$/i.test(path)) return `/data/${path}`;
  throw new RangeError(
    `A dataset of the Census Bureau is named like "2023/acs/acs5" (year, survey, table set). You gave ${describeValue(dataset)}.`,
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
