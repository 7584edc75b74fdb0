import type { ScaledTerm } from "../../model/design/scaled-terms.js";
import type { Pass } from "../../model/fit/workspace.js";
import { numberLiteral, quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Engine, EngineRow } from "../connect/engine.js";
import type { TableSummary } from "./read-summary.js";
import { asDouble, scaled } from "./sql-expressions.js";
import type { SQLTerm } from "./sql-terms.js";

/** A column that the rows are grouped by. */
export interface KeyColumn {
  readonly column: string;
  readonly kind: "text" | "boolean";
}

/** What the passes of one fit have in common. */
export interface SQLPasses {
  readonly summary: TableSummary;
  readonly keys: readonly KeyColumn[];
  /** The intercept, if there is one, and the terms, in the order of the coefficients, each with its scale. */
  readonly terms: readonly ScaledTerm[];
  /** The term behind each scaled one; undefined for the intercept. */
  readonly sources: readonly (SQLTerm | undefined)[];
}

/**
 * One pass over the table: the log-likelihood, its slope and the information matrix, as one aggregate query.
 *
 * Rows are grouped by the text predictors. Inside a group their indicators do not change, so the query sums only the terms
 * that do, and the blocks of the matrix are put together here. exp is asked for numbers at or below 0 only: no engine
 * overflows (as in the stable form of the logistic function).
 */
export async function sqlPass(engine: Engine, passes: SQLPasses, coefficients: Float64Array): Promise<Pass> {
  const { dialect } = engine;
  const rowTerms = passes.terms.map((_, j) => j).filter((j) => passes.sources[j]?.kind === "row");
  const rows = await engine.query(passQuery(passes, coefficients, rowTerms, dialect));
  const size = passes.terms.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  let logLikelihood = 0;
  let totalWeight = 0;
  const fixed = passes.terms.map((_, j) => j).filter((j) => passes.sources[j]?.kind !== "row");
  for (const row of rows) {
    const read = (name: string): number => Number(row[name]);
    const weight = read("s");
    const residual = read("r");
    logLikelihood += read("ll");
    totalWeight += read("w");
    // The value of each term that is the same in the whole group.
    const values = fixed.map((j) => fixedValue(passes, j, row));
    const firsts = rowTerms.map((_, a) => read(`s_${a}`));
    fixed.forEach((j, a) => {
      const value = values[a] as number;
      gradient[j] = (gradient[j] as number) + residual * value;
      for (let b = 0; b <= a; b++) {
        add(information, size, j, fixed[b] as number, weight * value * (values[b] as number));
      }
      rowTerms.forEach((k, b) => {
        add(information, size, j, k, value * (firsts[b] as number));
      });
    });
    rowTerms.forEach((j, a) => {
      gradient[j] = (gradient[j] as number) + read(`r_${a}`);
      for (let b = 0; b <= a; b++) add(information, size, j, rowTerms[b] as number, read(`s_${a}_${b}`));
    });
  }
  refuseOtherRows(totalWeight, passes.summary.totalWeight);
  return { gradient, information, logLikelihood };
}

/** Sums of two different tables have no maximum in common. */
export function refuseOtherRows(found: number, before: number): void {
  if (Math.abs(found - before) <= 1e-9 * before) return;
  throw new RangeError(
    `Rows were added, removed or changed while the model was fitted: they stood for ${howMany(before, "person", "people")} and now for ${numberText(found)}. ` +
      "Run it again when nobody writes to the table, or fit a copy.",
  );
}

/** Adds to the lower triangle. */
function add(matrix: Float64Array, size: number, i: number, j: number, value: number): void {
  const at = Math.max(i, j) * size + Math.min(i, j);
  matrix[at] = (matrix[at] as number) + value;
}

function fixedValue(passes: SQLPasses, j: number, row: EngineRow): number {
  const source = passes.sources[j];
  const { center, scale } = passes.terms[j] as ScaledTerm;
  if (source?.kind !== "key") return 1;
  const key = passes.keys.findIndex(({ column }) => column === source.column);
  return ((String(row[`k_${key}`]) === source.level ? 1 : 0) - center) * scale;
}

function passQuery(
  passes: SQLPasses,
  coefficients: Float64Array,
  rowTerms: readonly number[],
  dialect: SQLDialect,
): string {
  const { summary, keys } = passes;
  const number = (value: number): string => numberLiteral(value, dialect);
  const keyNames = keys.map((_, i) => `k_${i}`);
  const scaledTerms = rowTerms.map((j, a) => {
    const { center, scale } = passes.terms[j] as ScaledTerm;
    const source = passes.sources[j];
    const expression = source?.kind === "row" ? source.expression : number(1);
    return `${scaled(expression, center, scale, dialect)} AS z_${a}`;
  });
  const inner = [
    ...keys.map(({ column }, i) => `${quoteName(column, dialect)} AS k_${i}`),
    `${summary.outcome} AS y`,
    `${summary.weight} AS w`,
    ...scaledTerms,
  ];
  const eta = [
    number(fixedPart(passes, coefficients)),
    ...rowTerms.map((j, a) => `${number(coefficients[j] as number)} * z_${a}`),
    ...keys.map((key, i) => keyEffect(passes, coefficients, key, i, dialect)),
  ].join(" + ");
  const names = [...keyNames, "y", "w", ...rowTerms.map((_, a) => `z_${a}`)].join(", ");
  const one = number(1);
  // exp(−|η|): past 700 nothing is left of it, and PostgreSQL refuses to compute it.
  const shrunk = `EXP(-CASE WHEN ABS(eta) > ${number(700)} THEN ${number(700)} ELSE ABS(eta) END)`;
  const sum = (expression: string, name: string): string =>
    `${asDouble(`SUM(${expression})`, dialect)} AS ${name}`;
  const sums = [
    sum("s", "s"),
    sum("r", "r"),
    sum("w", "w"),
    sum(`w * (y * eta - CASE WHEN eta > 0 THEN eta ELSE ${number(0)} END - LN(${one} + e))`, "ll"),
    ...rowTerms.flatMap((_, a) => [
      sum(`r * z_${a}`, `r_${a}`),
      sum(`s * z_${a}`, `s_${a}`),
      ...rowTerms.slice(0, a + 1).map((_unused, b) => sum(`s * z_${a} * z_${b}`, `s_${a}_${b}`)),
    ]),
  ];
  // PostgreSQL would put the text of each part into every place where it is used, and compute it there again and again.
  const once = dialect === "postgres" ? " OFFSET 0" : "";
  return (
    `SELECT ${[...keyNames, ...sums].join(", ")} FROM (` +
    `SELECT ${names}, eta, e, w * e / ((${one} + e) * (${one} + e)) AS s, ` +
    `w * (y - CASE WHEN eta >= 0 THEN ${one} / (${one} + e) ELSE e / (${one} + e) END) AS r FROM (` +
    `SELECT ${names}, eta, ${shrunk} AS e FROM (` +
    `SELECT ${names}, ${eta} AS eta FROM (` +
    `SELECT ${inner.join(", ")} FROM ${summary.from} WHERE ${summary.usable}` +
    `${once}) AS terms${once}) AS linear${once}) AS shrunken${once}) AS parts` +
    (keys.length === 0 ? "" : ` GROUP BY ${keyNames.join(", ")}`)
  );
}

/** The linear predictor of somebody who has the reference level of every key and 0 of every row term. */
function fixedPart(passes: SQLPasses, coefficients: Float64Array): number {
  return passes.terms.reduce((sum, { center, scale }, j) => {
    const coefficient = coefficients[j] as number;
    const source = passes.sources[j];
    if (source === undefined) return sum + coefficient;
    return source.kind === "key" ? sum - coefficient * center * scale : sum;
  }, 0);
}

function keyEffect(
  passes: SQLPasses,
  coefficients: Float64Array,
  key: KeyColumn,
  index: number,
  dialect: SQLDialect,
): string {
  const branches = passes.sources.flatMap((source, j) => {
    if (source?.kind !== "key" || source.column !== key.column) return [];
    const literal = key.kind === "boolean" ? source.level.toUpperCase() : quoteText(source.level, dialect);
    const effect = (coefficients[j] as number) * (passes.terms[j] as ScaledTerm).scale;
    return [`WHEN ${literal} THEN ${numberLiteral(effect, dialect)}`];
  });
  const none = numberLiteral(0, dialect);
  return branches.length === 0 ? none : `CASE k_${index} ${branches.join(" ")} ELSE ${none} END`;
}
