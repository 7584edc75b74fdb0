import { closestName } from "./closest-name.js";

/**
 * The names in the first row of a file; a column without a name is called column1, column2, …
 *
 * @throws when two columns have one name.
 */
export function columnNames(header: readonly string[], file: string): string[] {
  const names = header.map((cell, index) => cell.trim() || `column${index + 1}`);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return names;
  throw new Error(
    `${file} has two columns called "${repeated}". Give one of them another name in its first row.`,
  );
}

/** Throws one sentence when any of the wanted columns is not among the names of a file. */
export function requireNamed(wanted: readonly string[], names: readonly string[], file: string): void {
  const wrong = wanted.find((name) => !names.includes(name));
  if (wrong === undefined) return;
  const closest = closestName(wrong, names);
  throw new RangeError(
    `${file} has no column called "${wrong}".${closest === undefined ? "" : ` Did you mean "${closest}"?`} ` +
      `The columns are: ${names.join(", ")}.`,
  );
}
