import { createRequire } from "node:module";
import { WorkbookProblem } from "./inspect-workbook.js";

type XLSX = typeof import("xlsx");

// The door of this folder to xlsx for those who cannot wait: only who opens a workbook needs it.
let loaded: XLSX | undefined;

/**
 * The package xlsx, loaded when it is first needed.
 *
 * @throws where it cannot be had: the sentence says what to do with the file.
 */
export function loadXLSX(file: string): XLSX {
  try {
    loaded ??= createRequire(import.meta.url)("xlsx") as XLSX;
    return loaded;
  } catch (error) {
    throw new WorkbookProblem(`${file} is a workbook, which cannot be read here. Save its sheet as CSV.`, {
      cause: error,
    });
  }
}
