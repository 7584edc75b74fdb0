import { closeSync, openSync, readSync } from "node:fs";
import { extname } from "node:path";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";

/** The files that commands read. */
export const FILE_FORMATS = ["csv", "arrow", "parquet", "xlsx"] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

const ENDINGS: Readonly<Record<string, FileFormat>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".txt": "csv",
  ".arrow": "arrow",
  ".feather": "arrow",
  ".parquet": "parquet",
  ".xlsx": "xlsx",
};

/** The first letters that each format begins with; CSV begins with anything. */
const MARKS: readonly (readonly [string, FileFormat])[] = [
  ["ARROW1", "arrow"],
  ["PAR1", "parquet"],
  ["PK\u0003\u0004", "xlsx"],
];

/**
 * What a file is, by its ending.
 *
 * @throws when the ending says nothing: the sentence lists the ones that are read.
 */
export function formatByEnding(path: string): FileFormat {
  const format = ENDINGS[extname(path).toLowerCase()];
  if (format !== undefined) return format;
  throw new CommandProblem(
    `The ending of "${path}" does not say what it is. Read are: ${Object.keys(ENDINGS).join(", ")}. Or add --format.`,
    EXIT.input,
  );
}

/** What a file is, by its first letters: for what comes in without a name. */
export function formatByContent(path: string): FileFormat {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(8);
    const text = start.subarray(0, readSync(file, start, 0, 8, 0)).toString("latin1");
    return MARKS.find(([mark]) => text.startsWith(mark))?.[1] ?? "csv";
  } finally {
    closeSync(file);
  }
}
