import type { ColumnTable } from "arquero";
import { decodeArrow } from "../../table/decode-arrow.js";
import { loadArquero } from "../../table/load-arquero.js";
import { plainValue } from "../../table/plain-value.js";
import { readBytes } from "../../table/read-bytes.js";

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
