import { fileWords, requireMeant } from "../../library/table/read/file-words.js";
import type { RecognizedFile } from "../../library/table/read/recognize-file.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";

/** The files that commands read. */
export const FILE_FORMATS = ["csv", "arrow", "parquet", "xlsx", "json"] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

const FORMATS: Readonly<Record<string, FileFormat>> = {
  empty: "csv",
  text: "csv",
  delimited: "csv",
  arrow: "arrow",
  parquet: "parquet",
  workbook: "xlsx",
  zip: "xlsx",
  json: "json",
  "json lines": "json",
};

/**
 * What a file is, by its content: its name may say anything.
 *
 * @throws when commands do not read it: the sentence says what it is.
 */
export function formatByContent(file: RecognizedFile, name: string): FileFormat {
  requireMeant(file, name);
  const format = FORMATS[file.kind];
  if (format !== undefined) return format;
  throw new CommandProblem(
    `${name} is ${fileWords(file)}, which is not read. Read are: CSV and other delimited text, Arrow, Parquet, Excel workbooks and JSON.`,
    EXIT.input,
  );
}
