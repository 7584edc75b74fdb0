import { closestName } from "./closest-name.js";
import { looksOf } from "./looks-of.js";

/**
 * What to say behind "there is no such name": the name that was meant, where one is near, and that it only looks the same,
 * where nobody could see the difference. Begins with a space; nothing where no name is near.
 */
export function didYouMean(name: string, existing: readonly string[]): string {
  const twin = existing.find((other) => looksOf(other) === looksOf(name));
  if (twin !== undefined && twin !== name)
    return ` "${looksOf(twin)}" looks the same, but a space in it, or how a letter is stored, differs: copy the name from where it stands.`;
  return meant(closestName(name, existing));
}

/** The question itself, for what was found in another way; nothing where nothing was. Begins with a space. */
export function meant(closest: string | undefined, quoted = (name: string): string => `"${name}"`): string {
  return closest === undefined ? "" : ` Did you mean ${quoted(closest)}?`;
}
