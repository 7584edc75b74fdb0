import { didYouMean } from "../../table/columns/did-you-mean.js";
import { listNames } from "../../table/columns/list-names.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import { listedColumns } from "./listed-columns.js";

/**
 * The named columns of a table.
 *
 * @throws when one does not exist: the sentence offers the closest name and lists the columns.
 */
export async function tableColumns(
  engine: Engine,
  table: string,
  names: readonly string[],
): Promise<readonly EngineColumn[]> {
  const columns = await listedColumns(engine, table);
  return names.map((name) => {
    const column = columns.find((known) => known.name === name);
    if (column !== undefined) return column;
    const known = columns.map((each) => each.name);
    throw new RangeError(
      `There is no column called "${name}" in ${table}.${didYouMean(name, known)} ` +
        `The columns are: ${listNames(known, name)}.`,
    );
  });
}
