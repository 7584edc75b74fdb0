import { listZip, readZipEntry, type ZipEntry, zipEntryPieces } from "../table/packed/read-zip.js";
import type { BytePieces } from "../table/read/byte-pieces.js";
import { howMany } from "../words/how-many.js";
import { numberText } from "../words/number-text.js";

/** The table in an archive: text in pieces, or a workbook. */
export interface TableInZip {
  /** The archive and the file in it, for sentences. */
  readonly name: string;
  readonly pieces: BytePieces;
  readonly workbook?: Uint8Array;
}

const MOST_WORKBOOK_BYTES = 300_000_000;

const isWorkbook = ({ name }: ZipEntry): boolean => /\.(xlsx|xlsm|xlsb|xls|ods)$/i.test(name);

/** Office and vendors put a letter, a license or a list of columns beside the table. */
const isBeside = ({ name }: ZipEntry): boolean =>
  !/\.(csv|tsv|txt|tab|dat|asc|psv)$/i.test(name) || /(read.?me|license|layout|dictionary)[^/]*$/i.test(name);

/**
 * The one table in a ZIP archive.
 *
 * @throws when there is none or more than one, or the archive is damaged, locked or not to be trusted.
 */
export function tableInZip(archive: Uint8Array, name: string): TableInZip {
  const entries = listZip(archive, name);
  const tables = entries.filter((entry) => !isBeside(entry) || isWorkbook(entry));
  const candidates = tables.length === 0 && entries.length === 1 ? entries : tables;
  const [only] = candidates;
  if (only === undefined || candidates.length > 1)
    throw new Error(
      candidates.length > 1
        ? `${name} is a ZIP archive with ${numberText(candidates.length)} tables. Unpack it, and name the one that you mean.`
        : `${name} is a ZIP archive without a table in it: of its ${howMany(entries.length, "file", "files")} none is a .csv, .txt, .tsv or .xlsx, apart from descriptions. Unpack it, and name the file that you mean.`,
    );
  const within = `${name} (${only.name})`;
  const pieces = zipEntryPieces(archive, only);
  return isWorkbook(only)
    ? { name: within, pieces, workbook: readZipEntry(archive, only, MOST_WORKBOOK_BYTES) }
    : { name: within, pieces };
}
