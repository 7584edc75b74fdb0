import type { ColumnTable } from "arquero";
import type { FileMetaData } from "hyparquet";
import { makeTable } from "../columns/make-table.js";
import { plainValue } from "../columns/plain-value.js";
import { parquetUnpackers } from "./parquet-unpackers.js";

/** Why a Parquet file was not read. */
export class ParquetProblem extends Error {
  constructor(
    readonly why: "damaged" | "too large" | "packed",
    /** How its columns are packed, when that is not read here. */
    readonly codec = "",
  ) {
    super(why);
  }
}

const MOST_CELLS = 50e6;

/**
 * The bytes of a Parquet file as a table: packed with Snappy, GZIP, Brotli, Zstandard or LZ4.
 * Whole numbers that a computer cannot hold exactly, and dates, become text.
 *
 * @param most the most bytes that are unpacked.
 * @throws {ParquetProblem} when the file is damaged, larger than allowed once it is unpacked, or packed with a rare method.
 */
export async function readParquet(bytes: Uint8Array, most: number): Promise<ColumnTable> {
  const { parquetMetadata, parquetRead, parquetSchema, snappyUncompress } = await import("hyparquet");
  const unpackers = await parquetUnpackers();
  let unpacked = 0;
  const within = (length: number): number => {
    unpacked += length;
    if (unpacked > most) throw new ParquetProblem("too large");
    return length;
  };
  try {
    // A copy: a Buffer may be a part of a larger one.
    const file = new Uint8Array(bytes).buffer;
    const metadata = parquetMetadata(file);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    if (Number(metadata.num_rows) * names.length > MOST_CELLS) throw new ParquetProblem("too large");
    if (!isConsistent(metadata) || new Set(names).size < names.length) throw new ParquetProblem("damaged");
    const codec = metadata.row_groups
      .flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec ?? "UNCOMPRESSED"))
      .find((method) => method !== "UNCOMPRESSED" && method !== "SNAPPY" && !unpackers.has(method));
    if (codec !== undefined) throw new ParquetProblem("packed", codec);
    const compressors = Object.fromEntries(
      [...unpackers].map(([method, unpack]) => [
        method,
        (packed: Uint8Array, length: number) => exactly(unpack(packed, within(length)), length),
      ]),
    );
    let rows: readonly (readonly unknown[])[] = [];
    await parquetRead({
      file,
      metadata,
      // Lists of cells, and not objects: an object loses what is called "__proto__".
      rowFormat: "array",
      columns: [...names],
      onComplete: (read) => {
        rows = read as readonly (readonly unknown[])[];
      },
      compressors: {
        ...compressors,
        SNAPPY: (packed, length) => {
          const plain = new Uint8Array(within(length));
          snappyUncompress(packed, plain);
          return plain;
        },
      },
    });
    if (rows.length !== Number(metadata.num_rows)) throw new ParquetProblem("damaged");
    return makeTable(names.map((name, i) => [name, rows.map((row) => plainValue(row[i]))]));
  } catch (error) {
    throw error instanceof ParquetProblem ? error : new ParquetProblem("damaged");
  }
}

/** A file says three times how many rows it has: in all, in each group, and in each column that is no list. */
function isConsistent({ num_rows: all, row_groups: groups, schema }: FileMetaData): boolean {
  const isFlat = schema.every(({ repetition_type: repetition }) => repetition !== "REPEATED");
  const sum = groups.reduce((rows, { num_rows: count }) => rows + count, 0n);
  return (
    all === sum &&
    groups.every(
      ({ num_rows: count, columns }) =>
        count >= 0n && (!isFlat || columns.every(({ meta_data: column }) => column?.num_values === count)),
    )
  );
}

function exactly(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new ParquetProblem("damaged");
  return bytes;
}
