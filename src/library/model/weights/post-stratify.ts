import { cellNumber } from "../../table/columns/cell-number.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, toTable } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { type ColumnReader, readColumns } from "../columns/read-columns.js";
import { baseWeights } from "./base-weights.js";
import { populationMargin } from "./population-margin.js";
import { describeWeights, levelShares, type SurveyWeights } from "./survey-weights.js";

export interface PostStratifyOptions {
  /** The columns whose combinations are the cells, in the sample and in the table of the public. */
  readonly by: readonly string[];
  /** The public: a table with the columns of `by` and one of counts or shares, one row a cell. */
  readonly population: Data;
  /** The column of the population with the people (or the share) of each cell. Default "people". */
  readonly people?: string;
  /** The column of the weights to start from; a row of weight 0 counts for nothing. Default: one each. */
  readonly weights?: string;
  /** What happens to rows without a value in a column. "throw" (default) names the first; "leave out" gives them weight 0. */
  readonly missing?: "throw" | "leave out";
}

/**
 * Weights a sample cell by cell, where a census counts the cells themselves: young women without college, and so on.
 *
 * The weights add up to the number of people when counts are given, else to what they added up to before. Missing values
 * (null, undefined, NaN or an empty text) are refused, with their row, unless `missing` says "leave out".
 *
 * Method: post-stratification (Holt and Smith 1979, Journal of the Royal Statistical Society A 142(1)). Agrees with
 * `survey::postStratify` in R.
 *
 * @param data a table or an object of columns, one row a person.
 * @returns a weight for each row, the shares of the cells before and after, and what weighting costs in precision.
 * @throws when a column does not exist, a cell of the population comes twice, or a cell has no people in the sample or no
 * row in the population.
 * @example
 * const poll = { sex: ["f", "f", "f", "m"], age: ["old", "young", "old", "old"] };
 * const population = { sex: ["f", "f", "m"], age: ["old", "young", "old"], people: [400, 100, 500] };
 * [...postStratify(poll, { by: ["sex", "age"], population }).weights]; // [200, 100, 200, 500]
 */
export function postStratify(data: Data, options: PostStratifyOptions): SurveyWeights {
  checkOptions("postStratify", options, {
    by: "needed names",
    population: "needed",
    people: "text",
    weights: "text",
    missing: ["throw", "leave out"],
  });
  const { by, population, people = "people", weights: weightName, missing = "throw" } = options;
  if (!Array.isArray(by) || by.length === 0 || by.some((name) => typeof name !== "string")) {
    throw new TypeError(
      `by lists the columns of the cells, such as ["sex", "age"], but it is ${describeValue(by)}.`,
    );
  }
  const reader = readColumns(data, [...by, ...(weightName === undefined ? [] : [weightName])]);
  const base = baseWeights(reader, weightName);
  const target = readPopulation(population, by, people);
  const cells = cellNames(reader, by, (row) => base[row] !== 0, missing);
  const title = by.join(", ");
  const margin = populationMargin(title, cells, target, (row) => base[row] !== 0, missing);
  const weights = Float64Array.from(base, (weight, row) => (margin.codes[row] === -1 ? 0 : weight));
  const dropped = weights.reduce(
    (count, weight, row) => count + (weight === 0 && base[row] !== 0 ? 1 : 0),
    0,
  );
  const total = margin.people ?? weights.reduce((sum, weight) => sum + weight, 0);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const factors = levelShares(margin, weights).map((share, code) => {
    const wanted = margin.shares[code] as number;
    return wanted === 0 ? 0 : (wanted * total) / (share * sum);
  });
  for (let row = 0; row < weights.length; row++) {
    const code = margin.codes[row] as number;
    if (code >= 0) weights[row] = (weights[row] as number) * (factors[code] as number);
  }
  return describeWeights(weights, base, [margin], { iterations: 1, dropped });
}

/** The cell of each row in words; undefined where it is not known. */
function cellNames(
  reader: ColumnReader,
  by: readonly string[],
  counts: (row: number) => boolean,
  missing: "throw" | "leave out",
): (string | undefined)[] {
  const columns = by.map((name) => reader.column(name));
  return Array.from({ length: reader.rowCount }, (_, row) => {
    if (!counts(row)) return undefined;
    const gap = columns.findIndex((values) => isMissing(values[row]));
    if (gap < 0) return cellName(columns.map((values) => cellWord(values[row])));
    if (missing === "leave out") return undefined;
    throw new RangeError(
      `Row ${row + 1} has no value in "${by[gap]}", so nobody knows whom it stands for. ` +
        'Fill it in, or write missing: "leave out".',
    );
  });
}

/** "young, female"; words with a comma stand in quotation marks, so that no two cells have one name. */
function cellName(words: readonly string[]): string {
  if (words.length === 1) return words.join();
  return words.map((word) => (/[,"]/.test(word) ? JSON.stringify(word) : word)).join(", ");
}

function readPopulation(
  population: Data,
  by: readonly string[],
  people: string,
): Readonly<Record<string, number>> {
  const reader = readColumns(toTable(population), [...by, people]);
  const cells = cellNames(reader, by, () => true, "throw");
  const counts = reader.column(people);
  const target = new Map<string, number>();
  cells.forEach((cell = "", row) => {
    const count = cellNumber(counts[row]);
    if (count === undefined || !(count >= 0)) {
      throw new RangeError(
        `Row ${row + 1} of the population has ${describeCell(counts[row])} in "${people}"; it must be a count or a share of 0 or more.`,
      );
    }
    if (target.has(cell)) {
      throw new RangeError(
        `Row ${row + 1} of the population is a cell that came before. Add its rows up first.`,
      );
    }
    target.set(cell, count);
  });
  return Object.fromEntries(target);
}
