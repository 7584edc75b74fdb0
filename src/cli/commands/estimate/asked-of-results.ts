import type { TestReturns } from "../../../library/experiment/balance/closed-test.js";

/** What came back of the list that was drawn. */
export type Returns = Omit<TestReturns, "columns">;

/** What is brought to a list, and how. */
export interface AskedOfResults {
  /** The id in the list and in the results. */
  readonly keys: readonly [list: string, results: string];
  /** The columns that are needed of the list, and of the results. */
  readonly known: readonly string[];
  readonly columns: readonly string[];
  readonly assignment: string;
  /** What somebody did who is not in the results. Undefined: nobody knows. */
  readonly absent: number | undefined;
}
