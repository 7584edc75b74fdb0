import type { PortalField, PortalType } from "../records/portal-field.js";

// dev.socrata.com/docs/datatypes. Numbers travel as text; what is nested becomes JSON text.
const TYPES: Readonly<Record<string, PortalType>> = {
  number: "number",
  double: "number",
  money: "number",
  percent: "number",
  stars: "number",
  checkbox: "boolean",
  boolean: "boolean",
  calendar_date: "time",
  date: "time",
  floating_timestamp: "time",
  fixed_timestamp: "time",
  text: "text",
  html: "text",
  email: "text",
  drop_down_list: "text",
  url: "json",
  phone: "json",
  location: "json",
  document: "json",
  photo: "text",
  blob: "text",
};

/** What Socrata calls a type, as a type of a column; an unknown one is whatever its values are, as text. */
export function socrataType(name: string): PortalType {
  return TYPES[name.toLowerCase()] ?? "json";
}

/** The columns that an answer names in its headers; undefined where it does not, as for very wide tables. */
export function fieldsInHeaders(headers: { get(name: string): string | null }): PortalField[] | undefined {
  const names = list(headers.get("x-soda2-fields"));
  const types = list(headers.get("x-soda2-types"));
  if (names === undefined || types === undefined || names.length !== types.length) return undefined;
  return names
    .map((name, index) => ({ name, type: socrataType(types[index] ?? "text"), description: "" }))
    .filter(({ name }) => !name.startsWith(":"));
}

function list(header: string | null): string[] | undefined {
  try {
    const value: unknown = header === null ? undefined : JSON.parse(header);
    return Array.isArray(value) && value.every((entry) => typeof entry === "string") ? value : undefined;
  } catch {
    return undefined;
  }
}
