import { type ColumnProfile, profileColumn } from "../detect/column-profile.js";
import { isFullName, isKnownName, isWrittenLikeName } from "../detect/detect-name.js";
import { areBirthYears } from "../detect/unnamed/unnamed-people.js";
import { cellsToColumns } from "./cells-to-columns.js";
import { cutCells } from "./delimited-pieces.js";

/** Fewer lines are alike by chance. */
const FEWEST = 5;
/** Shorter lines are codes, days or sums, one a line. */
const SHORTEST = 15;

/** Why lines of which nothing is known may still be a list: all as long, and full of digits or of gaps, as cells without a mark between. */
export function lookFixedWidth(sample: string): boolean {
  const lines = sample.split(/\r?\n/).filter((line) => line !== "");
  const lengths = new Set(lines.map((line) => line.length));
  return (
    lines.length >= FEWEST &&
    lengths.size === 1 &&
    lines.every(
      (line) => line.length >= SHORTEST && (count(line, /\d/g) >= 8 || count(line, / {2,}/g) >= 2),
    ) &&
    // A sum of a file and a key of a table are hexadecimal.
    !lines.every((line) => /^[\da-f-]+$/i.test(line))
  );
}

const count = (line: string, mark: RegExp): number => line.match(mark)?.length ?? 0;

/** True when a row of the first cells names the columns. */
export function hasNames(rows: readonly (readonly string[])[]): boolean {
  return Object.keys(cellsToColumns(rows).columns).some((name) => !/^column \d+$/.test(name));
}

/** True for columns without a name of which one may be of people: what the others say, nobody can tell. */
export function lackNames(rows: readonly (readonly string[])[]): boolean {
  const columns = Object.entries(cellsToColumns(rows).columns);
  return (
    columns.length > 1 &&
    columns.every(([name]) => /^column \d+$/.test(name)) &&
    columns.some(([name, cells]) => mayBeOfPeople(profileColumn(name, cells)))
  );
}

/** Numbers as persons have them, years of birth, a letter for a gender, and words that are names of some people. */
function mayBeOfPeople(column: ColumnProfile): boolean {
  const { filled, values, shareOf } = column;
  if (filled < FEWEST) return false;
  return (
    shareOf((cell) => NUMBER.test(cell)) >= 0.8 ||
    areBirthYears(column) ||
    (values.size >= 2 &&
      shareOf((cell) => /^(?:[mfux]|male|female)$/i.test(cell)) >= 0.95 &&
      values.size <= 4) ||
    (values.size >= 3 && shareOf(isKnownName) >= SOME_NAMES) ||
    (values.size >= 2 && shareOf(isFullName) >= SOME_NAMES)
  );
}
/** A number that only begins as a year does is no day. */
const DAY = "(?:19\\d|20[0-4])\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
const NUMBER = new RegExp(`^(?!${DAY}$)[A-Z]{0,3}\\d{5,12}$`, "i");
const SOME_NAMES = 0.3;

/** True where nearly every line is two to four words that begin with capitals, each line another: names that no list knows are written so. */
export function mayBeNames(sample: string): boolean {
  const lines = cutCells(sample)
    .map((cells) => cells.join(" ").trim())
    .filter((line) => line !== "");
  const like = lines.filter((line) => isWrittenLikeName(line));
  return (
    like.length >= FEWEST && like.length >= lines.length * 0.9 && new Set(like).size >= like.length * 0.9
  );
}

/** Numbers as voters and members have them: shorter ones are codes of places, longer ones of parts of a town. */
const NUMBER_OF_SOMEBODY = new RegExp(`^(?!${DAY}$)[A-Z]{0,3}\\d{6,10}$`, "i");
const ONE_NAME = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;

/** What one-word lines may be where each is another: numbers of people, or last names of which a list knows half. */
export function oneWordALine(sample: string): "numbers" | "names" | undefined {
  const rows = cutCells(sample).map((cells) =>
    cells.map((cell) => cell.trim()).filter((cell) => cell !== ""),
  );
  const words = rows
    .filter((cells) => cells.length > 0)
    .map(([first = "", ...others]) => (others.length > 0 ? "" : first));
  const most = (some: readonly string[], share: number): boolean =>
    some.length >= FEWEST && some.length >= words.length * share;
  const numbers = words.filter((word) => NUMBER_OF_SOMEBODY.test(word));
  if (
    NUMBER_OF_SOMEBODY.test(words[0] ?? "") &&
    most(numbers, 0.9) &&
    new Set(numbers).size >= numbers.length * 0.9
  )
    return "numbers";
  const names = words.filter((word) => ONE_NAME.test(word));
  const known = names.filter(isKnownName);
  return most(names, 0.9) && most(known, 0.5) && new Set(known).size >= FEWEST ? "names" : undefined;
}

/** What to say of lists of people in text. */
export const NAMES_IN_LINES =
  "Names of people seem to stand in its lines, one below the other. Look yourself before you share it.";
