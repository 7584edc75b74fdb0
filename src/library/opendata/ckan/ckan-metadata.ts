import type { PortalFacts } from "../kept/download-passport.js";
import { asRecord, asText } from "../network/read-json.js";

/** What a CKAN portal says about a resource and the package that it is in. */
export function readCKANMetadata(
  resource: unknown,
  inPackage: unknown,
  id: string,
): Omit<PortalFacts, "address"> {
  const table = asRecord(resource) ?? {};
  const set = asRecord(inPackage) ?? {};
  const licenseAddress = asText(set.license_url);
  const updated = asText(table.last_modified) ?? asText(set.metadata_modified);
  const titles = [asText(set.title), asText(table.name)].filter((title) => title !== undefined);
  return {
    title: [...new Set(titles)].join(": ") || id,
    portal: "CKAN",
    license: asText(set.license_title) ?? asText(set.license_id) ?? "not stated",
    ...(licenseAddress === undefined ? {} : { licenseAddress }),
    producer: asText(asRecord(set.organization)?.title) ?? "",
    ...(updated === undefined ? {} : { updated }),
    notes: [],
  };
}
