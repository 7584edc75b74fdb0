import { type Data, requireColumns, toTable } from "../columns/data.js";
import { freezeDeep } from "../columns/freeze-deep.js";
import { knownValue } from "../columns/plain-value.js";
import { FIPS_CHANGES } from "./fips-changes.js";
import { normalizeFips } from "./normalize-fips.js";
import { findState } from "./state-codes.js";

/** Why some codes find no partner. */
export interface FipsReason {
  readonly state: string;
  readonly codes: number;
  readonly why: string;
  readonly examples: string;
}

interface Reason {
  readonly state: string;
  readonly why: string;
}

/**
 * Says for county codes that found no partner what is known about them: redrawn, renamed, districts of Alaska, a lost
 * zero, or no code at all.
 *
 * A missing code is listed like one that is wrong.
 *
 * @param data a table, such as what `joinTables` left over. @param column the column with the codes.
 * @returns one row a state and reason, most codes first.
 * @throws when the column does not exist.
 * @example
 * explainFips({ fips: ["09001", "09003"] }, "fips")[0].why; // "Connecticut's eight counties gave way to nine planning regions; no region is a county. (2022)"
 */
export function explainFips(data: Data, column: string): readonly FipsReason[] {
  const rows = toTable(data);
  requireColumns(rows, [column]);
  const groups = new Map<string, Reason & { codes: string[] }>();
  for (const value of new Set(Array.from<unknown>(rows.array(column)))) {
    const reason = reasonOf(value);
    const key = `${reason.state} ${reason.why}`;
    const group = groups.get(key) ?? { ...reason, codes: [] };
    group.codes.push(String(knownValue(value) ?? "missing"));
    groups.set(key, group);
  }
  return freezeDeep(
    [...groups.values()]
      .sort((a, b) => b.codes.length - a.codes.length)
      .map(({ state, why, codes }) => ({
        state,
        codes: codes.length,
        why,
        examples: codes.slice(0, 3).join(", ") + (codes.length > 3 ? " …" : ""),
      })),
  );
}

function reasonOf(value: unknown): Reason {
  const code = normalizeFips(value);
  if (code === null) return { state: "", why: "Not a county code." };
  const state = findState(code.slice(0, 2))?.name ?? "";
  if (code !== value) return { state, why: `Lost its zero or is a number: write "${code}" as text.` };
  const change = FIPS_CHANGES.find(({ before, after }) => before.includes(code) || after.includes(code));
  if (change !== undefined) return { state, why: `${change.says} (${change.year})` };
  if (code.endsWith("000")) return { state, why: "The whole state in one row." };
  if (state === "Alaska") {
    return {
      state,
      why: "Alaska reports votes by house district: the code may be no county, and differs by year.",
    };
  }
  if (state === "District of Columbia") {
    return { state, why: "The District of Columbia is 11001; the other codes are wards." };
  }
  return { state, why: "No change of this code is known: look at the other table." };
}
