import type { ReadColumn } from "../../model/design/predictor-coding.js";
import type { ScaledTerm } from "../../model/design/scaled-terms.js";
import { termExpressions } from "../../model/design/term-expressions.js";
import { bestWorkspace } from "../../model/fit/fit-logistic.js";
import type { Pass, Workspace } from "../../model/fit/workspace.js";
import { quoteName, quoteText } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import { partsOf, SORTED_AT_ONCE } from "../connect/sorted-parts.js";
import type { RowsDesign } from "./read-sql-design.js";
import { BLOCK_ROWS, type RowBlocks, readBlocks } from "./row-blocks.js";
import { asDouble } from "./sql-expressions.js";
import { refuseOtherRows, type SQLPasses } from "./sql-pass.js";

/** Where the value of a term comes from: a column of numbers, or the code of a level in a column of codes. */
interface TermSource {
  readonly column: number;
  /** Undefined for a number. */
  readonly level: number | undefined;
}

/** Passes over rows that were read once out of an engine in this process, by the same kernel as in memory. */
export interface BlockPasses {
  pass(passes: SQLPasses, coefficients: Float64Array): Pass;
  /** Goes over the rows as they stand in a workspace; `columns` are the values that were read. */
  look(
    passes: SQLPasses,
    see: (workspace: Workspace, rows: number, columns: readonly ArrayLike<number>[]) => void,
  ): void;
  remove(): void;
}

/**
 * Reads what a model needs of the usable rows into blocks: memory stays flat however long the table is.
 *
 * @param clusters a column by which the rows are sorted, on the disk where they are many. The last column of a block is then 1
 *   where a cluster begins.
 * @param atOnce so many rows or so are sorted at a time.
 */
export async function openBlockPasses(
  lists: NonNullable<Engine["lists"]>,
  design: RowsDesign,
  weighted: boolean,
  clusters?: string,
  atOnce = SORTED_AT_ONCE,
): Promise<BlockPasses> {
  const { summary, predictors } = design;
  const select = [
    asDouble(summary.outcome, "duckdb"),
    ...(weighted ? [asDouble(summary.weight, "duckdb")] : []),
  ];
  const codes = [true, ...(weighted ? [false] : [])];
  const sources: TermSource[] = [];
  for (const coding of predictors) {
    if (coding.kind === "spline" || coding.kind === "interaction") {
      for (const { expression } of termExpressions(coding, predictors, "duckdb")) {
        sources.push({ column: select.length, level: undefined });
        select.push(expression);
        codes.push(false);
      }
      continue;
    }
    const column = select.length;
    select.push(predictorValue(coding));
    codes.push(coding.kind !== "number");
    if (coding.kind === "number") sources.push({ column, level: undefined });
    else sources.push(...coding.levels.slice(1).map((_, level) => ({ column, level: level + 1 })));
  }
  const rows = `FROM ${summary.from} WHERE (${summary.usable})`;
  if (clusters !== undefined) codes.push(true);
  const questions =
    clusters === undefined
      ? [`SELECT ${select.join(", ")} ${rows}`]
      : partsOf(quoteName(clusters, "duckdb"), summary.rows, atOnce).map((those) =>
          byCluster(select, `${rows} AND ${those}`, clusters),
        );
  const blocks = await readBlocks(lists, questions, codes);
  let workspace: Workspace | undefined;
  const workspaceOf = ({ terms }: SQLPasses): Workspace => {
    if (workspace?.width !== terms.length) workspace = bestWorkspace(BLOCK_ROWS, terms.length, weighted);
    return workspace;
  };
  const sourcesOf = (passes: SQLPasses): readonly (TermSource | undefined)[] =>
    passes.sources.map((term) => (term === undefined ? undefined : sources[design.terms.indexOf(term)]));
  return {
    pass: (passes, coefficients) =>
      passOver(blocks, workspaceOf(passes), passes, sourcesOf(passes), coefficients, weighted),
    look(passes, see) {
      const [space, termSources] = [workspaceOf(passes), sourcesOf(passes)];
      for (const { columns, rows: some } of blocks.blocks()) {
        fill(space, columns, some, passes.terms, termSources, weighted);
        see(space, some, columns);
      }
    },
    remove: blocks.remove,
  };
}

/** The rows of a cluster behind each other, and in a last column 1 where one begins. */
function byCluster(select: readonly string[], rows: string, clusters: string): string {
  const values = select.map((value, i) => `${value} AS c_${i}`).join(", ");
  const begins = "CASE WHEN cluster IS DISTINCT FROM LAG(cluster) OVER () THEN 1e0 ELSE 0e0 END";
  return (
    `SELECT ${select.map((_, i) => `c_${i}`).join(", ")}, ${begins} AS begins ` +
    `FROM (SELECT ${values}, ${quoteName(clusters, "duckdb")} AS cluster ${rows} ORDER BY cluster)`
  );
}

/** The value of a predictor as a double: a number as it is, a level as its place among the levels. */
function predictorValue(coding: ReadColumn): string {
  const name = quoteName(coding.column, "duckdb");
  if (coding.kind === "number") return asDouble(name, "duckdb");
  const levels = coding.levels.map((level) => quoteText(level, "duckdb")).join(", ");
  return asDouble(`enum_code(CAST(CAST(${name} AS VARCHAR) AS ENUM(${levels})))`, "duckdb");
}

function passOver(
  blocks: RowBlocks,
  workspace: Workspace,
  { summary, terms }: SQLPasses,
  sources: readonly (TermSource | undefined)[],
  coefficients: Float64Array,
  weighted: boolean,
): Pass {
  const size = terms.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  let logLikelihood = 0;
  let totalWeight = 0;
  for (const { columns, rows } of blocks.blocks()) {
    totalWeight += fill(workspace, columns, rows, terms, sources, weighted);
    const part = workspace.pass(coefficients, true);
    gradient.forEach((value, j) => {
      gradient[j] = value + (part.gradient[j] as number);
    });
    information.forEach((value, at) => {
      information[at] = value + (part.information[at] as number);
    });
    // The rows that fill up the last block have a probability of one half; with weights they weigh nothing.
    logLikelihood += part.logLikelihood + (weighted ? 0 : (BLOCK_ROWS - rows) * Math.LN2);
  }
  refuseOtherRows(totalWeight, summary.totalWeight);
  return { gradient, information, logLikelihood };
}

/** Puts the rows of a block on the scales of the terms. Gives how many people they stand for. */
function fill(
  workspace: Workspace,
  columns: readonly ArrayLike<number>[],
  rows: number,
  terms: readonly ScaledTerm[],
  sources: readonly (TermSource | undefined)[],
  weighted: boolean,
): number {
  const outcome = columns[0] as ArrayLike<number>;
  const weights = weighted ? (columns[1] as ArrayLike<number>) : undefined;
  const { successes, trials } = workspace;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : (weights[row] as number);
    successes[row] = weight * (outcome[row] as number);
    if (trials !== undefined) trials[row] = weight;
    total += weight;
  }
  successes.fill(0, rows);
  trials?.fill(0, rows);
  terms.forEach((term, j) => {
    const target = workspace.column(j);
    const source = sources[j];
    if (source === undefined) target.fill(1, 0, rows);
    else {
      const values = columns[source.column] as ArrayLike<number>;
      if (source.level === undefined) scaleNumbers(target, values, rows, term);
      else markLevel(target, values, rows, source.level, term);
    }
    target.fill(0, rows);
  });
  return total;
}

// Functions of their own, so that the engine makes fast code for each: of lists of numbers, and of lists of codes.
function scaleNumbers(
  target: Float64Array,
  values: ArrayLike<number>,
  rows: number,
  { center, scale }: ScaledTerm,
): void {
  for (let row = 0; row < rows; row++) target[row] = ((values[row] as number) - center) * scale;
}

function markLevel(
  target: Float64Array,
  values: ArrayLike<number>,
  rows: number,
  level: number,
  { center, scale }: ScaledTerm,
): void {
  const [there, absent] = [(1 - center) * scale, -center * scale];
  for (let row = 0; row < rows; row++) target[row] = values[row] === level ? there : absent;
}
