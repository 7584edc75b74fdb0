import zlib from "node:zlib";

// The door of this folder to what Node unpacks itself.

type Unpack = (packed: Uint8Array, length: number) => Uint8Array;

// Declared by newer Nodes only: Zstandard came with 22.15.
const { zstdDecompressSync } = zlib as {
  readonly zstdDecompressSync?: (packed: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;
};

/** How the columns of Parquet files are unpacked, never to more bytes than the file says (Parquet format, "Compression"). */
export const PARQUET_UNPACKERS: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ["GZIP", (packed, length) => zlib.gunzipSync(packed, { maxOutputLength: Math.max(1, length) })],
  ["BROTLI", (packed, length) => zlib.brotliDecompressSync(packed, { maxOutputLength: Math.max(1, length) })],
  ...(zstdDecompressSync === undefined
    ? []
    : [
        [
          "ZSTD",
          (packed: Uint8Array, length: number) =>
            zstdDecompressSync(packed, { maxOutputLength: Math.max(1, length) }),
        ] as const,
      ]),
]);
