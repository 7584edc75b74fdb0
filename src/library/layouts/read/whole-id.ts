import { allLayouts } from "../known-layouts.js";
import { sameName } from "../recognize/same-name.js";

/** How the ids of a state look when nothing has shortened them. */
export interface WholeId {
  readonly digits: number;
  /** The state, by its postal code. */
  readonly place: string;
}

/** What ids under this name are in the one state that calls them so; nothing when the cells are other ids. */
export function wholeIdOf(name: string, cells: readonly string[]): WholeId | undefined {
  if (cells.length === 0 || !cells.every((cell) => /^\d+$/.test(cell))) return undefined;
  const found = new Map<string, number>();
  for (const { place, person, columns } of allLayouts()) {
    const column = columns.find((each) => each.name === person);
    if (place === undefined || column?.digits === undefined) continue;
    if ([column.name, ...(column.also ?? [])].some((known) => sameName(known) === sameName(name)))
      found.set(place, column.digits);
  }
  const [only] = found;
  if (only === undefined || found.size > 1) return undefined;
  const [place, digits] = only;
  return cells.some((cell) => cell.length > digits) ? undefined : { digits, place };
}
