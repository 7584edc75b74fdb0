import type { ColumnTable } from "arquero";
import { loadArquero } from "../../table/columns/load-arquero.js";
import { asRecord, asText } from "../network/read-json.js";
import { UnreadableError } from "../network/unreadable-error.js";

/** The result of `package_search` as a table. */
export function packagesTable(result: unknown): ColumnTable {
  const { results } = asRecord(result) ?? {};
  if (!Array.isArray(results)) throw new UnreadableError("The search of the portal cannot be read.");
  const found = results.map((entry) => asRecord(entry) ?? {});
  const column = (name: string): string[] => found.map((entry) => asText(entry[name]) ?? "");
  return loadArquero().table({
    id: column("name"),
    title: column("title"),
    publisher: found.map((entry) => asText(asRecord(entry.organization)?.title) ?? ""),
    license: column("license_title"),
    resources: found.map(({ num_resources, resources }) =>
      typeof num_resources === "number" ? num_resources : Array.isArray(resources) ? resources.length : 0,
    ),
    updated: column("metadata_modified").map((moment) => moment.slice(0, 10)),
  });
}

/** The resources in the result of `package_show` as a table. */
export function resourcesTable(result: unknown): ColumnTable {
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
