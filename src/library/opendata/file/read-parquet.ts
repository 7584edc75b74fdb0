import type { ColumnTable } from "arquero";
import { loadArquero } from "../../table/columns/load-arquero.js";
import { type PlainValue, plainValue } from "../../table/columns/plain-value.js";
import { OpenDataError } from "../network/open-data-error.js";
import { damaged, tooMuch, unpack } from "./unpack.js";

const MOST_CELLS = 50e6;

/**
 * The bytes of a Parquet file as a table. Whole numbers that a computer cannot hold exactly, and dates, become text.
 *
 * @throws when the file is damaged, larger than allowed once it is unpacked, or packed with a rare method.
 */
export async function readParquet(bytes: Uint8Array, name: string, most: number): Promise<ColumnTable> {
  const { parquetMetadata, parquetReadObjects, snappyUncompress } = await import("hyparquet");
  let unpacked = 0;
  const within = (length: number): number => {
    unpacked += length;
    if (unpacked > most) throw tooMuch(name, most);
    return length;
  };
  try {
    const file = bytes.slice().buffer;
    const metadata = parquetMetadata(file);
    const columns = metadata.row_groups[0]?.columns ?? [];
    if (Number(metadata.num_rows) * columns.length > MOST_CELLS) throw tooMuch(name, most);
    const codec = columns
      .map((column) => column.meta_data?.codec ?? "UNCOMPRESSED")
      .find((method) => !READ.has(method));
    if (codec !== undefined) {
      throw new OpenDataError(
        `${name} is packed with ${codec}, which is not read here. Ask for it as CSV, or packed with SNAPPY or GZIP.`,
        "content",
      );
    }
    const rows = await parquetReadObjects({
      file,
      metadata,
      compressors: {
        SNAPPY: (packed, length) => {
          const plain = new Uint8Array(within(length));
          snappyUncompress(packed, plain);
          return plain;
        },
        GZIP: (packed, length) => unpack(packed, "gzip", within(length), name),
      },
    });
    const names = Object.keys(rows[0] ?? {});
    return loadArquero().table(
      names.map((column): [string, PlainValue[]] => [column, rows.map((row) => plainValue(row[column]))]),
    );
  } catch (error) {
    throw error instanceof OpenDataError ? error : damaged(name);
  }
}

const READ = new Set(["UNCOMPRESSED", "SNAPPY", "GZIP"]);
