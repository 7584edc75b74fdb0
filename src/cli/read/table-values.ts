import { plainValue } from "../../library/table/columns/plain-value.js";
import type { TableSource } from "./table-source.js";

/** The values of a batch as `read` would put them into a table: those of an engine as plain ones. */
export function tableValues({ inEngine }: TableSource, values: ArrayLike<unknown>): ArrayLike<unknown> {
  return inEngine === undefined ? values : Array.from(values, plainValue);
}
