import { createRequire } from "node:module";
import type { GeometryCollection, Topology } from "topojson-specification";

/** The outlines of the package us-atlas: 2017 boundaries, projected onto a page of 975 by 610 (Albers). */
export type Atlas = Topology<{
  counties: GeometryCollection<{ name: string }>;
  states: GeometryCollection<{ name: string }>;
}>;

// The door of this folder to the outlines: 800 kB that only a map needs.
let loaded: Atlas | undefined;

/** The outlines of all states and counties, read when they are first needed. */
export function loadAtlas(): Atlas {
  loaded ??= createRequire(import.meta.url)("us-atlas/counties-albers-10m.json") as Atlas;
  return loaded;
}
