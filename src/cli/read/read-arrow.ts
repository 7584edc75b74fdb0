import type { ColumnTable } from "arquero";
import { loadArquero } from "../../library/table/columns/load-arquero.js";
import { plainValue } from "../../library/table/columns/plain-value.js";
import { decodeArrow } from "../../library/table/read/decode-arrow.js";
import { readBytes } from "../../library/table/read/read-bytes.js";

/**
 * The table of an Arrow file (Feather 2), with plain values.
 *
 * @throws when the file is damaged or something else.
 */
export function readArrow(path: string): ColumnTable {
  const bytes = readBytes(path);
  try {
    return loadArquero().table(
      decodeArrow(bytes).map(([name, values]) => [name, values.map((value) => plainValue(value))]),
    );
  } catch (error) {
    throw new Error(
      `${path} is not an Arrow file that can be read: it is damaged, or another kind of file.`,
      {
        cause: error,
      },
    );
  }
}
