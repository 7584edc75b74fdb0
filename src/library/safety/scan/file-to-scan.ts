import type { BytePieces } from "../../table/read/byte-pieces.js";

/** A file that is looked at. */
export interface FileToScan {
  readonly name: string;
  readonly bytes: number;
  readonly pieces: BytePieces;
  readonly whole: () => Uint8Array;
}
