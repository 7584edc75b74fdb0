import type { PortalFacts } from "../kept/download-passport.js";
import { asRecord, asText } from "../network/read-json.js";
import type { PortalField } from "../records/portal-field.js";
import { socrataType } from "./socrata-types.js";

/** What a Socrata portal says about a table. */
export interface SocrataMetadata {
  readonly facts: Omit<PortalFacts, "address">;
  readonly fields: readonly PortalField[];
}

/** Reads the answer of /api/views/<id>.json; undefined gives what is known about a table that has none. */
export function readSocrataMetadata(value: unknown, id: string): SocrataMetadata {
  const view = asRecord(value) ?? {};
  const license = asRecord(view.license);
  const licenseAddress = asText(license?.termsLink);
  const changed = view.rowsUpdatedAt;
  const columns = Array.isArray(view.columns) ? view.columns.map(asRecord) : [];
  return {
    facts: {
      title: asText(view.name) ?? id,
      portal: "Socrata",
      license: asText(license?.name) ?? asText(view.licenseId) ?? "not stated",
      ...(licenseAddress === undefined ? {} : { licenseAddress }),
      producer: asText(view.attribution) ?? "",
      ...(typeof changed === "number" && changed > 0 && changed < 1e11
        ? { updated: new Date(changed * 1000).toISOString() }
        : {}),
      notes: [],
    },
    fields: columns.flatMap((column) => {
      const name = asText(column?.fieldName);
      if (name === undefined || name.startsWith(":")) return [];
      const label = asText(column?.name) ?? "";
      const description = asText(column?.description) ?? (label === name ? "" : label);
      return [{ name, type: socrataType(asText(column?.dataTypeName) ?? "text"), description }];
    }),
  };
}
