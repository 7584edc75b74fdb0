import type { ColumnTable } from "arquero";
import type { KnownOptions } from "../../table/columns/check-options.js";
import { didYouMean } from "../../table/columns/did-you-mean.js";
import { listNames } from "../../table/columns/list-names.js";
import { listZip, readZipEntry, type ZipEntry } from "../../table/packed/read-zip.js";
import { unpack } from "../../table/packed/unpack.js";
import { wholeBytes } from "../../table/read/byte-pieces.js";
import { csvTable } from "../../table/read/csv-table.js";
import { requireShallowJSON } from "../../table/read/json-depth.js";
import { sayNotice } from "../../table/read/notice.js";
import { parseDigits } from "../../table/read/parse-json.js";
import type { ReadCSVOptions } from "../../table/read/read-csv-options.js";
import { READ_CSV_OPTIONS } from "../../table/read/read-csv-options.js";
import { OpenDataError } from "../network/open-data-error.js";
import { parseJSON } from "../network/read-json.js";
import { capitalTwins } from "../records/capital-twins.js";
import { recordTable } from "../records/record-table.js";
import { asOpenData } from "./as-open-data.js";
import { type FileFormat, fileFormat, formatOfName } from "./file-format.js";
import { jsonRecords } from "./json-records.js";
import { morePages } from "./more-pages.js";
import { readParquet } from "./read-parquet.js";

/** How a file is read. What `readCSV` knows is for CSV files. */
export interface ReadFileOptions extends ReadCSVOptions {
  /** What the file holds; by default seen from its first bytes and its name. */
  readonly format?: FileFormat;
  /** The file in a ZIP archive; not needed when it holds one table. */
  readonly entry?: string;
  /** Where the rows are in a JSON file, such as "result.items". */
  readonly at?: string;
}

/** What `checkOptions` knows of them. */
export const READ_FILE_OPTIONS: KnownOptions<ReadFileOptions> = {
  ...READ_CSV_OPTIONS,
  format: ["csv", "json", "jsonl", "geojson", "parquet", "zip", "gzip"],
  entry: "text",
  at: "text",
};

/**
 * The bytes of a file as a table.
 *
 * @throws in one sentence when they cannot be read as one.
 */
export async function fileTable(
  bytes: Uint8Array,
  name: string,
  options: ReadFileOptions,
  most: number,
): Promise<ColumnTable> {
  const format = options.format ?? fileFormat(bytes, name);
  switch (format) {
    case "gzip":
      return inner(
        asOpenData(() => unpack(bytes, "gzip", most, name)),
        name.replace(/\.gz$/i, ""),
        options,
        most,
      );
    case "zip": {
      const entry = chosen(
        asOpenData(() => listZip(bytes, name)),
        name,
        options.entry,
      );
      return inner(
        asOpenData(() => readZipEntry(bytes, entry, most)),
        entry.name,
        options,
        most,
      );
    }
    case "parquet":
      return readParquet(bytes, name, most);
    case "csv":
      return asContent(() => csvTable(bytes, name, options));
    case "jsonl":
      asContent(() => requireShallowJSON(wholeBytes(bytes), name));
      return saidTable(parseJSON(bytes, name, jsonLines) as unknown[], name, options);
    case "json":
    case "geojson":
      asContent(() => requireShallowJSON(wholeBytes(bytes), name));
      return documentTable(parseJSON(bytes, name), name, options);
    default:
      throw new RangeError(
        `The format must be "csv", "json", "jsonl", "geojson", "parquet", "zip" or "gzip", but it is "${String(format)}".`,
      );
  }
}

function documentTable(document: unknown, name: string, options: ReadFileOptions): ColumnTable {
  const records = jsonRecords(document, name, options.at);
  const partial = morePages(document, records.length, name);
  if (partial !== undefined) sayNotice(options.onNotice)(partial);
  return saidTable(records, name, options);
}

function saidTable(records: readonly unknown[], name: string, { onNotice }: ReadFileOptions): ColumnTable {
  const table = recordTable(records);
  for (const twins of capitalTwins(table)) sayNotice(onNotice)(`${name} ${twins}`);
  return table;
}

function inner(
  bytes: Uint8Array,
  name: string,
  { format, ...options }: ReadFileOptions,
  most: number,
): Promise<ColumnTable> {
  const packed = ["zip", "gzip"].includes(format ?? "") ? {} : format === undefined ? {} : { format };
  if (["zip", "gzip"].includes(fileFormat(bytes, name))) {
    throw new OpenDataError(`${name} is an archive inside an archive, which is not opened.`, "refused");
  }
  return fileTable(bytes, name, { ...options, ...packed }, most);
}

function chosen(entries: readonly ZipEntry[], archive: string, wanted: string | undefined): ZipEntry {
  const tables = entries.filter(({ name }) => formatOfName(name) !== undefined);
  const [only] = tables;
  if (wanted === undefined && tables.length === 1 && only !== undefined) return only;
  const found =
    entries.find(({ name }) => name === wanted) ?? entries.find(({ name }) => name.endsWith(`/${wanted}`));
  if (found !== undefined) return found;
  const names = tables.map(({ name }) => name);
  const listed = listNames(
    names.map((name) => `"${name}"`),
    wanted,
  );
  throw new RangeError(
    `${archive} holds ${names.length === 0 ? "no table" : `these tables: ${listed}`}. ` +
      (wanted === undefined
        ? "Say which one with { entry: … }."
        : `There is no "${wanted}".${didYouMean(wanted, names)}`),
  );
}

function jsonLines(text: string): unknown[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(parseDigits);
}

function asContent<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    // A wrong option of the caller stays what it is.
    if (error instanceof RangeError || error instanceof TypeError) throw error;
    throw new OpenDataError(error instanceof Error ? error.message : String(error), "content");
  }
}
