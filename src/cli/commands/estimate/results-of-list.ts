import { closedTest } from "../../../library/experiment/balance/closed-test.js";
import { orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { type HeldRows, readLong } from "../../read/read-long.js";
import { neededColumns } from "../../read/read-needed.js";
import type { ReadOptions } from "../../read/read-options.js";
import { requireColumns } from "../../read/require-columns.js";
import type { TableSource } from "../../read/table-source.js";
import type { Terminal } from "../../terminal.js";
import { type DrawnDesign, valuesOf } from "../drawn-design.js";
import { withSource } from "../with-source.js";
import type { AskedOfResults, Returns } from "./asked-of-results.js";
import { resultsInEngine } from "./results-in-engine.js";

/** The list that was drawn, with what came back about its people. */
export interface ResultsOfList<Sums> {
  /** The rows; empty where sums say all. */
  readonly rows: HeldRows;
  readonly returns: Returns;
  /** What was made of a long list; undefined where its rows are needed. */
  readonly sums: Sums | undefined;
}

/**
 * Brings outcomes to the list that `assign` wrote, by the id of its people: who has none stays in the test.
 *
 * @param sumsOf what to make of a long list; undefined where that needs its rows.
 * @throws when somebody is in the results twice, or a column does not exist.
 */
export async function resultsOfList<Sums>(
  terminal: Terminal,
  files: { readonly assigned: string; readonly results: string },
  {
    design,
    covariates,
    ...how
  }: Pick<AskedOfResults, "keys" | "columns" | "absent"> & {
    readonly design: DrawnDesign;
    readonly covariates: readonly string[];
  },
  options: ReadOptions,
  sumsOf: (source: TableSource) => Promise<Sums | undefined>,
): Promise<ResultsOfList<Sums>> {
  const { assignment, blocks, clusters, id } = design;
  const { keys, columns, absent } = how;
  const known = neededColumns(assignment, keys[0], id, blocks, clusters, covariates);
  // A database holds what came back, and the list is a file.
  const reading = options.engine === "duckdb" ? { engine: options.engine } : {};
  return withSource(terminal, files.assigned, reading, async (list) => {
    requireColumns(list, known);
    const besideLong = list.workplace !== undefined;
    return withSource(terminal, files.results, { ...options, besideLong }, async (results) => {
      const needs = neededColumns(keys[1], columns);
      requireColumns(results, needs);
      const asked = { ...how, known, assignment };
      const joined = besideLong ? await resultsInEngine(list, results, asked) : undefined;
      const sums = joined && (await sumsOf(joined.source));
      if (joined !== undefined && sums !== undefined) return { rows: {}, returns: joined.returns, sums };
      const mine = await readLong(list, known);
      const theirs = await readLong(results, needs);
      const returns = await orProblem(EXIT.input, () =>
        closedTest({
          ids: valuesOf(mine, keys[0]),
          assignment: valuesOf(mine, assignment),
          resultIds: valuesOf(theirs, keys[1]),
          results: Object.fromEntries(columns.map((name) => [name, valuesOf(theirs, name)])),
          ...(absent === undefined ? {} : { absent }),
        }),
      );
      const rows = Object.fromEntries(known.map((name) => [name, valuesOf(mine, name)]));
      return { rows: { ...rows, ...returns.columns }, returns, sums: undefined };
    });
  });
}
