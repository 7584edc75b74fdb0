import { fileWords, requireMeant } from "../../library/table/read/file-words.js";
import {
  RECOGNIZED_BYTES,
  type RecognizedFile,
  recognizeFile,
} from "../../library/table/read/recognize-file.js";
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
  if (file.kind === "gzip") throw new CommandProblem(packed(name, fileWords(file)), EXIT.input);
  throw new CommandProblem(
    `${name} is ${fileWords(file)}, which is not read. Read are: CSV and other delimited text, Arrow, Parquet, Excel workbooks and JSON.`,
    EXIT.input,
  );
}

/** What to say of an archive that is no workbook, where a table was meant; undefined for what else cannot be read. */
export function archiveProblem(bytes: Uint8Array, name: string): CommandProblem | undefined {
  const isMeant = /\.(xlsx|xlsm|xlsb|xls|ods)$/i.test(name);
  if (isMeant || recognizeFile(bytes.subarray(0, RECOGNIZED_BYTES)).kind !== "zip") return undefined;
  return new CommandProblem(packed(name, "a ZIP archive"), EXIT.input);
}

const packed = (name: string, what: string): string =>
  `${name} is ${what}, which this command does not open. Unpack it and name the file in it, or bring it in with import, which opens an archive with one table.`;
