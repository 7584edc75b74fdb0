import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { recognizeLayout } from "../../library/import/recognize-layout.js";
import type { ProfileFinding } from "../../library/table/profile/finding.js";
import { firstBytes } from "../../library/table/read/byte-pieces.js";
import { readPieces } from "../../library/table/read/read-bytes.js";
import { RECOGNIZED_BYTES, recognizeFile } from "../../library/table/read/recognize-file.js";
import type { ReadOptions } from "../read/read-options.js";
import type { Terminal } from "../terminal.js";

/** Which known file this is, when it is one: that comes before everything else that can be said about it. */
export function knownLayout(
  terminal: Terminal,
  file: string,
  { engine, delimiter, encoding, sheet }: ReadOptions,
): readonly ProfileFinding[] {
  const path = resolve(terminal.folder, file);
  if ((engine !== undefined && engine !== "duckdb") || file === "-" || !existsSync(path)) return [];
  const { kind } = recognizeFile(firstBytes(readPieces(path), RECOGNIZED_BYTES));
  if (kind !== "delimited" && kind !== "text" && kind !== "workbook") return [];
  const { layout, guess, says, columns } = recognizeLayout(path, { delimiter, encoding, sheet });
  if (layout === null && guess === null) return [];
  return [
    {
      finding: "known layout",
      column: "",
      rows: columns,
      says,
      next: `Bring it in clean and typed: movement-data import ${layout === null ? `--layout ${guess} ` : ""}--out list.parquet, and what is known of it: movement-data layouts ${layout ?? guess}.`,
      examples: [],
    },
  ];
}
