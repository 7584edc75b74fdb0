import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { requireFields, type Shape } from "../../table/columns/require-fields.js";
import type { Figure } from "../figure/figure.js";
import { drawMap } from "./draw-map.js";
import { MAP_OPTIONS, type MapOptions } from "./map-options.js";
import { type MapShape, type Ring, ringsOf } from "./map-shape.js";
import { simplifyShapes } from "./simplify-shapes.js";

export interface GeoJSONMapOptions extends MapOptions {
  /** The column that names the place. */
  readonly code: string;
  /** The property of each outline that holds the same code, for example "GEOID". Default: the outline's `id`. */
  readonly property?: string;
  /** The property with the name that people know. Default: the code. */
  readonly name?: string;
}

/**
 * Draws any places in colours by a number, from outlines of your own as GeoJSON: legislative districts, wards, tracts.
 *
 * Outlines in degrees are drawn with their width shrunk as at their middle latitude (equirectangular projection).
 *
 * A place whose value is missing is drawn as one without data, never as zero.
 *
 * @param data one row a place. @param outlines a GeoJSON FeatureCollection of polygons.
 * @throws when the outlines are not GeoJSON polygons, a property or column does not exist, or a code stands twice.
 * @example
 * const square = { type: "Polygon", coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] };
 * const wards = { type: "FeatureCollection", features: [{ type: "Feature", id: "1", properties: {}, geometry: square }] };
 * geoJSONMap({ ward: ["1"], doors: [60] }, wards, { code: "ward", value: "doors", title: "60 doors in ward 1" }).alt; // "60 doors in ward 1. Map of 1 place by doors: highest 1 60, lowest 1 60. 60: 1."
 */
export function geoJSONMap(data: Data, outlines: unknown, options: GeoJSONMapOptions): Figure {
  checkOptions("geoJSONMap", options, {
    ...MAP_OPTIONS,
    code: "needed text",
    property: "text",
    name: "text",
  });
  const { property, name } = options;
  const shapes = featuresOf(outlines).flatMap((feature): MapShape[] => {
    const rings = ringsOf(feature.geometry ?? null);
    if (rings.length === 0) return [];
    const properties = feature.properties ?? {};
    const id: unknown = property === undefined ? feature.id : properties[property];
    if (id === undefined || id === null) {
      throw new RangeError(
        `An outline has no ${property === undefined ? "id" : `property "${property}"`}. ` +
          `Its properties are: ${Object.keys(properties).join(", ") || "none"}. Name one: { property: "GEOID" }.`,
      );
    }
    return [
      { id: cellWord(id), name: cellWord((name === undefined ? undefined : properties[name]) ?? id), rings },
    ];
  });
  if (shapes.length === 0) throw new RangeError("The outlines hold no polygon, so there is nothing to draw.");
  return drawMap(simplifyShapes(onPage(shapes), 900), data, options.code, options);
}

function featuresOf(outlines: unknown): readonly GeoJSON.Feature[] {
  const { type, features } = (outlines ?? {}) as Partial<GeoJSON.FeatureCollection>;
  if (type === "FeatureCollection" && Array.isArray(features)) {
    for (const feature of features as readonly unknown[])
      requireFields(feature, "outlines as a GeoJSON FeatureCollection of polygons", shapeOf(feature));
    return features;
  }
  throw new TypeError(
    `Outlines must be a GeoJSON FeatureCollection, such as openFile reads from a .geojson file, but were given ${describeValue(outlines)}.`,
  );
}

/** North is up on a map and down on a page; degrees of longitude shrink towards the poles. */
function onPage(shapes: readonly MapShape[]): readonly MapShape[] {
  const latitudes = shapes.flatMap(({ rings }) => rings.flatMap((ring) => ring.map(([, y]) => y)));
  const [south, north] = latitudes.reduce(
    ([a, b], y) => [Math.min(a, y), Math.max(b, y)],
    [Infinity, -Infinity],
  );
  const inDegrees = south >= -90 && north <= 90;
  const shrink = inDegrees ? Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180)) : 1;
  const turn = (ring: Ring): Ring => ring.map(([x, y]) => [x * shrink, -y] as const);
  return shapes.map((shape) => ({ ...shape, rings: shape.rings.map(turn) }));
}

/** What is read of a polygon, or of several; anything else is not drawn. */
function shapeOf(feature: unknown): Shape {
  const { geometry } = (feature ?? {}) as { readonly geometry?: { readonly type?: unknown } | null };
  if (geometry?.type === "Polygon") return { geometry: { coordinates: ["ring"] } };
  return geometry?.type === "MultiPolygon" ? { geometry: { coordinates: [["ring"]] } } : {};
}
