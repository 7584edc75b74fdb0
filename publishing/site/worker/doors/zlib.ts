// node:zlib: what unpacks the columns of Parquet files.

import { gunzipSync as gunzip } from "fflate";
import { decompressBrotli } from "hyparquet-compressors";

interface Limit {
  readonly maxOutputLength: number;
}

export function gunzipSync(packed: Uint8Array, { maxOutputLength }: Limit): Uint8Array {
  // Never more than the file says, whatever the packed bytes say of themselves.
  const out = new Uint8Array(maxOutputLength);
  return gunzip(packed, { out });
}

export const brotliDecompressSync = (packed: Uint8Array, { maxOutputLength }: Limit): Uint8Array =>
  decompressBrotli(packed, maxOutputLength);

export default { gunzipSync, brotliDecompressSync };
