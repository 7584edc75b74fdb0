import { feature } from "topojson-client";
import { findState } from "../../table/clean/state-codes.js";
import { loadAtlas } from "./load-atlas.js";
import { type MapShape, ringsOf } from "./map-shape.js";

/** The counties of the nation, or of one state. */
export function countyShapes(stateFips?: string): readonly MapShape[] {
  return atlasShapes("counties")
    .filter(({ id }) => stateFips === undefined || id.startsWith(stateFips))
    .map(({ id, name, rings }) => {
      const state = findState(id.slice(0, 2))?.postal ?? "";
      return { id, name: `${name}, ${state}`, rings };
    });
}

/** The states and the District of Columbia. */
export function stateShapes(): readonly MapShape[] {
  return atlasShapes("states").filter(({ id }) => Number(id) <= 56);
}

function atlasShapes(layer: "counties" | "states"): readonly MapShape[] {
  const atlas = loadAtlas();
  return feature(atlas, atlas.objects[layer]).features.map(({ id, properties, geometry }) => ({
    id: String(id),
    name: properties.name,
    rings: ringsOf(geometry),
  }));
}
