import { closestName } from "../../table/columns/closest-name.js";
import { plainText } from "./plain-text.js";

/**
 * The labels of rows as Plotly prints them, each a place of its own on its axis: two bars of one name would be drawn over
 * each other. Nobody sees the spaces of no width that tell them apart.
 */
export function drawnLabels(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return plainText(name) + "\u200b".repeat(before);
  });
}

/** @throws when there is no row, as after a filter that keeps none: an empty chart would say that all is zero. */
export function requireDrawn(names: readonly string[]): void {
  if (names.length > 0) return;
  throw new RangeError(
    "There is nothing to draw: the table has no rows. Look at what was filtered out of it before.",
  );
}

/** @throws when a row that shall stand out is not there. */
export function requireHighlight(highlight: readonly string[] | undefined, names: readonly string[]): void {
  const lost = highlight?.find((name) => !names.includes(name));
  if (lost === undefined) return;
  const closest = closestName(lost, names);
  throw new RangeError(
    `highlight names "${lost}", but no row is called so.${closest === undefined ? "" : ` Did you mean "${closest}"?`}`,
  );
}
