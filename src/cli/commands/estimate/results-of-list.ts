import { closedTest, type TestReturns } from "../../../library/experiment/balance/closed-test.js";
import { orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { type HeldRows, readLong } from "../../read/read-long.js";
import { neededColumns } from "../../read/read-needed.js";
import type { ReadOptions } from "../../read/read-options.js";
import type { Terminal } from "../../terminal.js";
import { type DrawnDesign, valuesOf } from "../drawn-design.js";
import { withSource } from "../with-source.js";

/** The list that was drawn, with what came back about its people. */
export interface ResultsOfList {
  readonly rows: HeldRows;
  readonly returns: TestReturns;
}

/**
 * Brings outcomes to the list that `assign` wrote, by the id of its people: who has none stays in the test.
 *
 * @param keys the id in the list and in the results, when they have two names.
 * @param absent what somebody did who is not in the results. Undefined: nobody knows.
 * @throws when somebody is in the results twice, or a column does not exist.
 */
export async function resultsOfList(
  terminal: Terminal,
  files: { readonly assigned: string; readonly results: string },
  {
    design,
    keys,
    columns,
    covariates,
    absent,
  }: {
    readonly design: DrawnDesign;
    readonly keys: readonly [list: string, results: string];
    readonly columns: readonly string[];
    readonly covariates: readonly string[];
    readonly absent: number | undefined;
  },
  options: ReadOptions,
): Promise<ResultsOfList> {
  const { assignment, blocks, clusters } = design;
  const known = neededColumns(assignment, keys[0], blocks, clusters, covariates);
  const { list, isLong } = await withSource(terminal, files.assigned, {}, async (source) => ({
    list: await readLong(source, known),
    isLong: source.workplace !== undefined,
  }));
  const results = await withSource(terminal, files.results, { ...options, besideLong: isLong }, (source) =>
    readLong(source, neededColumns(keys[1], columns)),
  );
  const returns = await orProblem(EXIT.input, () =>
    closedTest({
      ids: valuesOf(list, keys[0]),
      assignment: valuesOf(list, assignment),
      resultIds: valuesOf(results, keys[1]),
      results: Object.fromEntries(columns.map((name) => [name, valuesOf(results, name)])),
      ...(absent === undefined ? {} : { absent }),
    }),
  );
  const rows = Object.fromEntries(known.map((name) => [name, valuesOf(list, name)]));
  return { rows: { ...rows, ...returns.columns }, returns };
}
