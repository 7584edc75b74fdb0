import { readdirSync, readFileSync } from "node:fs";
import { packageFolder } from "../files/package-folder.js";

// The one door of this room to the descriptions: one JSON file each, read when it is asked for and not before. In the bundle
// of a page they are in the bundle.
const folder = (): URL => new URL("src/library/layouts/known/", packageFolder());

/** The names of the descriptions, in the order of the alphabet. */
export function layoutFileNames(): string[] {
  return readdirSync(folder())
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
}

/** A description as it is written, not checked yet. */
export function layoutFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder()), "utf8"));
}
