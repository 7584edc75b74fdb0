import type { Draft } from "../../library/files/open-draft.js";
import { raggedRows } from "../../library/table/read/ragged-rows.js";
import type { Terminal } from "../terminal.js";
import { draftAside, requireAside } from "../write/aside-file.js";
import { type ReadOptions, textOptions } from "./read-options.js";

/** The file for rows that are set aside, when there are any. */
export function setAsideRagged(
  terminal: Terminal,
  {
    path,
    name,
    options,
    say,
  }: {
    readonly path: string;
    readonly name: string;
    readonly options: ReadOptions;
    readonly say: (sentence: string) => void;
  },
): Draft | undefined {
  const { setAside = "" } = options;
  requireAside(terminal, setAside);
  const rows = raggedRows(path, textOptions(options, say));
  if (rows.numRows() > 0) return draftAside(terminal, setAside, rows);
  say(`All rows of ${name} have as many cells as there are columns; no file was written.`);
  return undefined;
}
