import { didYouMean } from "./did-you-mean.js";
import { listNames } from "./list-names.js";

/**
 * Throws one sentence when any of the wanted columns is not among the names of a file.
 *
 * @param sure false when the first row of the file may be a person: then the sentence repeats none of it.
 */
export function requireNamed(
  wanted: readonly string[],
  names: readonly string[],
  file: string,
  sure = true,
): void {
  const existing = new Set(names);
  const wrong = wanted.find((name) => !existing.has(name));
  if (wrong === undefined) return;
  const meant = didYouMean(wrong, names);
  if (!sure) {
    // What is as good as typed already gives nobody away.
    throw new RangeError(
      `${file} has no column called "${wrong}" among its ${names.length}.${meant} ` +
        "If its first row does not name the columns, write { header: false }.",
    );
  }
  throw new RangeError(
    `${file} has no column called "${wrong}".${meant} ` + `The columns are: ${listNames(names, wrong)}.`,
  );
}
