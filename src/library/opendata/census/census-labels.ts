import type { Download, Portal } from "../network/connection.js";
import { OpenDataError } from "../network/open-data-error.js";
import { asRecord, asText, readJSON } from "../network/read-json.js";
import type { CensusLabel } from "./census-table.js";

/** What the Bureau says about the variables of one table of a dataset. */
export async function labelsOf(
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

/** The same, or nothing where the Bureau has no words: the figures are worth having without them. */
export async function optionalLabels(
  portal: Portal,
  download: Download,
  place: string,
  group: string,
): Promise<ReadonlyMap<string, CensusLabel>> {
  try {
    return await labelsOf(portal, download, place, group);
  } catch (error) {
    if (error instanceof OpenDataError && (error.reason === "status" || error.reason === "content"))
      return new Map();
    throw error;
  }
}
