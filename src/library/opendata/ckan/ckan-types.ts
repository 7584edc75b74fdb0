import { asRecord, asText } from "../network/read-json.js";
import type { PortalField, PortalType } from "../records/portal-field.js";

// The types of PostgreSQL, as CKAN's DataStore names them.
const NUMBER =
  /^(int|int2|int4|int8|integer|bigint|smallint|float|float4|float8|real|double precision|numeric|decimal|money)\b/;

/** What CKAN calls a type, as a type of a column. */
export function ckanType(name: string): PortalType {
  if (NUMBER.test(name)) return "number";
  if (/^bool/.test(name)) return "boolean";
  if (name === "date") return "date";
  if (/^timestamp/.test(name)) return "time";
  return /^(json|_|\w+\[\])/.test(name) ? "json" : "text";
}

/** The fields of a `datastore_search` result; the portal's own row number is left out. */
export function ckanFields(value: unknown): PortalField[] {
  const fields = Array.isArray(value) ? value.map(asRecord) : [];
  return fields.flatMap((field) => {
    const name = typeof field?.id === "string" ? field.id : "";
    if (name === "" || name === "_id" || name === "_full_text" || name === "rank") return [];
    const info = asRecord(field?.info);
    const description = asText(info?.notes) ?? asText(info?.label) ?? "";
    return [{ name, type: ckanType(asText(field?.type) ?? "text"), description }];
  });
}
