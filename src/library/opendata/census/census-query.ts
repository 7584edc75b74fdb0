import { describeValue } from "../../table/columns/describe-value.js";

/** Which figures of the Census Bureau are wanted, and for which places. */
export interface CensusQuery {
  /** Variables such as ["NAME", "B01003_001E"], or your own names for them: { people: "B01003_001E" }. */
  readonly get: readonly string[] | Readonly<Record<string, string>>;
  /** The places: "county:*" for every county, "state:26" for Michigan. */
  readonly for: string;
  /** What the places lie in: "state:26", or several parts in a list. */
  readonly in?: string | readonly string[];
  /** Whether each estimate of the American Community Survey brings its margin of error. Default true. */
  readonly margins?: boolean;
}

/** A variable and the column that it becomes. */
export interface CensusVariable {
  readonly variable: string;
  readonly column: string;
  /** True when nobody asked for it by name: a margin of error that belongs to an estimate. */
  readonly added: boolean;
}

const ESTIMATE = /^(\w+_\d{3,4}P?)E$/;

/** The variables of a question and their columns, each estimate followed by its margin of error. */
export function censusVariables(query: CensusQuery, withMargins: boolean): CensusVariable[] {
  const { get } = query;
  const asked: [column: string, variable: string][] = Array.isArray(get)
    ? get.map((variable) => [variable, variable])
    : Object.entries(get ?? {});
  if (asked.length === 0 || !asked.every(([, variable]) => typeof variable === "string" && variable !== "")) {
    throw new TypeError(
      `Name the variables that you want, such as { get: ["NAME", "B01003_001E"] }, but get is ${describeValue(get)}.`,
    );
  }
  const given = new Set(asked.map(([, variable]) => variable));
  return asked.flatMap(([column, variable]) => {
    const own = { variable, column, added: false };
    const margin = ESTIMATE.exec(variable)?.[1];
    if (!withMargins || margin === undefined || given.has(`${margin}M`)) return own;
    const name = column === variable ? `${margin}M` : `${column}_moe`;
    return [own, { variable: `${margin}M`, column: name, added: true }];
  });
}

/** The variables in groups that one request may ask for: at most 50 (Census Data API User Guide). */
export function censusRequests(variables: readonly CensusVariable[]): CensusVariable[][] {
  const most = 49;
  const groups: CensusVariable[][] = [];
  for (let start = 0; start < variables.length; start += most)
    groups.push(variables.slice(start, start + most));
  return groups;
}
