import { RECOGNIZED_BYTES, type RecognizedFile, recognizeFile } from "./recognize-file.js";

const NAMES: Readonly<Record<string, string>> = {
  workbook: "a workbook",
  zip: "a ZIP archive",
  gzip: "a packed file (gzip)",
  arrow: "an Arrow file",
  parquet: "a Parquet file",
  json: "JSON",
  "json lines": "JSON, one record a line",
  "web page": "a web page",
  xml: "XML",
};

/** What a recognized file is, in words. */
export function fileWords(file: RecognizedFile): string {
  return file.kind === "other" ? file.what : (NAMES[file.kind] ?? "text");
}

/** Endings of files that are no text: what is in them must be more than a line of letters. */
const NO_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\.(arrow|feather|ipc)$/i, "an Arrow file that can be read: it is damaged"],
  [/\.parquet$/i, "a Parquet file that can be read: it is damaged"],
  [/\.(xlsx|xlsm|xlsb|xls|ods)$/i, "an Excel workbook that can be read: damaged, locked"],
];

/** @throws when a name says that a file is no text, and what is in it is text that makes no table. */
export function requireMeant(found: RecognizedFile, file: string): void {
  const meant = NO_TEXT.find(([ending]) => ending.test(file));
  if (meant === undefined || !["text", "empty", "other"].includes(found.kind)) return;
  throw new Error(`${file} is not ${meant[1]}, or another kind of file.`);
}

/** @throws when a file that should be delimited text is of a kind that its first bytes give away. */
export function requireText(bytes: Uint8Array, file: string): void {
  const found = recognizeFile(bytes.subarray(0, RECOGNIZED_BYTES));
  requireMeant(found, file);
  if (found.kind === "empty" || found.kind === "text" || found.kind === "delimited") return;
  throw new Error(
    `${file} is ${fileWords(found)}, not a table of delimited text. Save it as "CSV UTF-8", or read it with what is made for it.`,
  );
}
