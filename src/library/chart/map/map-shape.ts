/** A closed line of points, x to the right and y down. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** One place on a map. */
export interface MapShape {
  /** The code by which a table names it. */
  readonly id: string;
  readonly name: string;
  /** Outer lines and holes, all in one list. */
  readonly rings: readonly Ring[];
}

/** The lines of a polygon or of several; of anything else none. */
export function ringsOf(geometry: GeoJSON.Geometry | null): readonly Ring[] {
  if (geometry?.type === "Polygon") return geometry.coordinates as unknown as readonly Ring[];
  if (geometry?.type === "MultiPolygon") return geometry.coordinates.flat() as unknown as readonly Ring[];
  return [];
}

/** The smallest box around shapes. */
export function boxOf(
  shapes: readonly MapShape[],
): readonly [left: number, top: number, right: number, bottom: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { rings } of shapes) {
    for (const ring of rings) {
      for (const [x, y] of ring) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
      }
    }
  }
  return box;
}
