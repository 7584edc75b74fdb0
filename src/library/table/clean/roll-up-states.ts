import type { ColumnTable } from "arquero";
import { cellNumber } from "../columns/cell-number.js";
import { checkOptions } from "../columns/check-options.js";
import { type Data, requireColumns, toTable } from "../columns/data.js";
import { describeCell } from "../columns/describe-cell.js";
import { describeValue } from "../columns/describe-value.js";
import { makeTable } from "../columns/make-table.js";
import { requireListed } from "../columns/require-listed.js";
import { normalizeFips } from "./normalize-fips.js";
import { findState } from "./state-codes.js";

export interface RollUpOptions {
  /** The column with county codes of five digits. */
  readonly fips: string;
  /** The columns of counts that are added up. Shares cannot be added: compute them anew afterwards. */
  readonly sum: readonly string[];
  /** The states whose rows become one: code, postal code or name. */
  readonly states: readonly string[];
}

/**
 * Makes one row of all counties of a state where counties cannot be compared between years, such as Connecticut before
 * and after 2022. The other states keep their counties.
 *
 * The new row has the code of the state and three zeros ("09000"), the sums, and in each other column the value that
 * all its rows share, or nothing.
 *
 * A missing number among those to be added is refused, with its row; a missing code belongs to no state.
 *
 * @param data one row a county. @param options the columns, and the states.
 * @throws when a column does not exist, a state is unknown, or a cell to be added is not a number.
 * @example
 * const votes = { fips: ["09001", "09003", "26121"], votes: [10, 20, 5] };
 * rollUpStates(votes, { fips: "fips", sum: ["votes"], states: ["CT"] }).objects(); // [{ fips: "26121", votes: 5 }, { fips: "09000", votes: 30 }]
 */
export function rollUpStates(data: Data, options: RollUpOptions): ColumnTable {
  checkOptions("rollUpStates", options, { fips: "needed text", sum: "needed names", states: "needed names" });
  requireListed(options.sum, "sum", '["votes"]');
  requireListed(options.states, "states", '["CT"]');
  const { fips, sum, states } = options;
  const rows = toTable(data);
  requireColumns(rows, [fips, ...sum]);
  const chosen = states.map((state) => {
    const found = findState(state);
    if (found !== undefined) return found.fips;
    throw new RangeError(`No state is called ${describeValue(state)}. Write "CT", "Connecticut" or "09".`);
  });
  const stateOf = Array.from<unknown>(rows.array(fips)).map((code) => {
    const state = normalizeFips(code)?.slice(0, 2) ?? "";
    return chosen.includes(state) ? state : undefined;
  });
  const kept = stateOf.flatMap((state, row) => (state === undefined ? [row] : []));
  const groups = [...new Set(chosen)].map((state) => ({
    state,
    rows: stateOf.flatMap((other, row) => (other === state ? [row] : [])),
  }));
  const columns = rows.columnNames().map((name) => {
    const values = Array.from<unknown>(rows.array(name));
    const rolled = groups
      .filter((group) => group.rows.length > 0)
      .map((group) => {
        if (name === fips) return `${group.state}000`;
        if (sum.includes(name))
          return group.rows.reduce((total, row) => total + asNumber(values[row], name, row), 0);
        const first = values[group.rows[0] ?? 0];
        return group.rows.every((row) => values[row] === first) ? first : null;
      });
    return [name, [...kept.map((row) => values[row]), ...rolled]] as const;
  });
  return makeTable(columns.map(([name, values]) => [name, values]));
}

function asNumber(value: unknown, column: string, row: number): number {
  const number = cellNumber(value);
  if (number !== undefined && Number.isFinite(number)) return number;
  throw new TypeError(
    `Row ${row + 1} of "${column}" is ${describeCell(value)}; only numbers can be added. Fill it or leave the row out first.`,
  );
}
