import type { Fetched } from "../kept/kept-table.js";
import { type Download, type Portal, startDownload } from "../network/connection.js";
import { OpenDataError } from "../network/open-data-error.js";
import { encodeSnapshot } from "../records/snapshot.js";
import { optionalLabels } from "./census-labels.js";
import { type CensusQuery, type CensusVariable, censusRequests } from "./census-query.js";
import { type CensusRows, readCensusRows, sideBySide } from "./census-rows.js";
import { type CensusLabel, censusTable } from "./census-table.js";

/** Asks for all figures of a question, without margins of error where the Bureau has none. */
export async function downloadCensus(
  portal: Portal,
  place: string,
  query: CensusQuery,
  variables: readonly CensusVariable[],
): Promise<Fetched> {
  const download = startDownload(portal);
  const { host } = portal.base;
  let parts: CensusRows[];
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
      license: "public domain (a work of the United States government)",
      licenseAddress: "https://www.census.gov/data/developers/about/terms-of-service.html",
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
): Promise<CensusRows[]> {
  const parts: CensusRows[] = [];
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
