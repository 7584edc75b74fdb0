import { OpenDataError } from "../network/open-data-error.js";
import { asRecord } from "../network/read-json.js";

/**
 * The records in a JSON value: a list, a list of lists under a first list of names, the features of GeoJSON, or the list at a
 * place inside, such as "result.items".
 *
 * @throws when there is no such list: the sentence names what is there.
 */
export function jsonRecords(value: unknown, name: string, at?: string): readonly unknown[] {
  const place =
    at === undefined ? value : at.split(".").reduce<unknown>((inner, key) => asRecord(inner)?.[key], value);
  const record = asRecord(place);
  if (record?.type === "FeatureCollection" && Array.isArray(record.features))
    return record.features.map(featureRecord);
  if (record?.type === "Feature") return [featureRecord(record)];
  if (Array.isArray(place)) return listRecords(place);
  const lists = Object.entries(record ?? {}).filter(([, inner]) => Array.isArray(inner));
  const [only] = lists;
  if (at === undefined && lists.length === 1 && only !== undefined) return listRecords(only[1] as unknown[]);
  const parts = Object.keys(record ?? {});
  throw new OpenDataError(
    `${name} has no list of rows${at === undefined ? "" : ` at "${at}"`}. Name its place with { at: "…" }` +
      `${parts.length === 0 ? "." : `: there is ${parts.slice(0, 10).join(", ")}.`}`,
    "content",
  );
}

function listRecords(list: readonly unknown[]): readonly unknown[] {
  const [names, ...rows] = list;
  const isTable =
    Array.isArray(names) &&
    names.every((name) => typeof name === "string") &&
    rows.every((row) => Array.isArray(row) && row.length === names.length);
  return isTable
    ? rows.map((row) => Object.fromEntries(names.map((name, index) => [name, (row as unknown[])[index]])))
    : list;
}

/** A feature of GeoJSON (RFC 7946): its properties, its geometry as JSON text, and the place of a point. */
function featureRecord(value: unknown): Readonly<Record<string, unknown>> {
  const { id, properties, geometry } = asRecord(value) ?? {};
  const shape = asRecord(geometry);
  const [longitude, latitude] =
    shape?.type === "Point" && Array.isArray(shape.coordinates) ? shape.coordinates : [];
  return {
    ...(id === undefined ? {} : { id }),
    ...asRecord(properties),
    ...(typeof longitude === "number" && typeof latitude === "number" ? { longitude, latitude } : {}),
    geometry: shape === undefined ? null : JSON.stringify(shape),
  };
}
