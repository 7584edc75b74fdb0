import { closestName } from "../columns/closest-name.js";
import { describeValue } from "../columns/describe-value.js";
import { meant } from "../columns/did-you-mean.js";
import { countGroups, groupNames, namedGroups } from "../columns/group-name.js";
import { listNames } from "../columns/list-names.js";
import type { PlainValue } from "../columns/plain-value.js";

/** Columns that are called after a place, a law, a time or a test: their values are nobody's, however few rows carry them. */
const OF_NOBODY =
  /^(fips|geoid|state|stateCode|county|district|precinct|ward|place|chamber|committee|bill|roll|year|month|week|cohort|period|cycle|study|seat|arm|term|rung|step|tier)$/;

/** The sentence for a value that no row has: what comes close to it, and what there is. */
export function nothingFound(column: string, wanted: PlainValue, cells: readonly PlainValue[]): RangeError {
  const start = `No row has ${describeValue(wanted)} in the column "${column}".`;
  if (cells.length === 0) return new RangeError(`${start} There are no rows at all.`);
  const other = otherKind(wanted, cells);
  if (other !== undefined) {
    return new RangeError(
      `${start} ${typeof other === "string" ? `Its values are texts: write ${JSON.stringify(other)} in quotation marks.` : `Its values are numbers: write ${other} without quotation marks.`}`,
    );
  }
  const groups = countGroups(cells);
  const open = OF_NOBODY.test(column);
  const names = [...groups.keys()];
  const closest = closestSpelling(String(wanted), open ? names : namedGroups(groups));
  const quoted = (name: string): string =>
    typeof cells.find((cell) => String(cell) === name) === "string" ? `"${name}"` : name;
  return new RangeError(
    `${start}${meant(closest, quoted)} ` +
      `Its values are: ${open ? listNames(names.map(quoted), String(wanted)) : groupNames(groups)}.`,
  );
}

/** The same value as the column writes it: 26121 for "26121", "01001" for 1001, "2020" for 2020. */
function otherKind(wanted: PlainValue, cells: readonly PlainValue[]): string | number | undefined {
  if (typeof wanted === "number") {
    const text = cells.find(
      (cell): cell is string =>
        typeof cell === "string" && /^-?\d+(\.\d+)?$/.test(cell) && Number(cell) === wanted,
    );
    return text;
  }
  if (typeof wanted !== "string" || wanted.trim() === "") return undefined;
  return cells.find((cell): cell is number => typeof cell === "number" && cell === Number(wanted));
}

/** Spaces, hyphens and capitals first: "HR3746" is "HR 3746" and nothing else. */
function closestSpelling(wanted: string, names: readonly string[]): string | undefined {
  const bare = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  return names.find((name) => bare(name) === bare(wanted)) ?? closestName(wanted, names);
}
