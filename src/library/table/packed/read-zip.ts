import { unzipSync } from "fflate";
import { numberText } from "../../words/number-text.js";
import type { BytePieces } from "../read/byte-pieces.js";
import { crc32 } from "./crc32.js";
import { PackedProblem } from "./packed-problem.js";
import { damaged, tooMuch, type Unpacked, unpack, unpackPieces } from "./unpack.js";

/** A file in a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  /** Its size when it is unpacked, as the archive says. */
  readonly bytes: number;
}

const MOST_ENTRIES = 5000;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files in a ZIP archive, without hidden ones. Nothing is unpacked, and nothing of an archive is ever written to a disk.
 *
 * @throws when the archive is damaged, has too many files, or a name that leads out of its folder, or twice the same name.
 */
export function listZip(archive: Uint8Array, name: string): ZipEntry[] {
  return listWholeZip(archive, name).filter((entry) => !/(^|\/)(__MACOSX\/|\.)/.test(entry.name));
}

/**
 * The same with the files that programs hide, whose names begin with a dot, and what a Mac puts beside each file.
 *
 * @throws as `listZip` does.
 */
export function listWholeZip(archive: Uint8Array, name: string): ZipEntry[] {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(archive, {
      filter: (entry) => {
        if (entries.length >= MOST_ENTRIES) {
          throw new PackedProblem(
            `${name} has more than ${numberText(MOST_ENTRIES)} files; it was not opened.`,
            "too large",
          );
        }
        if (leadsOut(entry.name)) {
          throw new PackedProblem(
            `${name} has a file whose name leads out of its folder; it was not opened. Do not unpack it by hand either.`,
            "refused",
          );
        }
        entries.push({ name: entry.name, bytes: entry.originalSize });
        return false;
      },
    });
  } catch (error) {
    throw error instanceof PackedProblem ? error : damaged(name);
  }
  const names = new Set(entries.map((entry) => entry.name));
  if (names.size !== entries.length) throw damaged(name);
  return entries.filter((entry) => !entry.name.endsWith("/"));
}

/**
 * One file of a ZIP archive, never more bytes than allowed and exactly as many as the archive says.
 *
 * @throws when it is larger, or not what the archive says.
 */
export function readZipEntry(archive: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.bytes > most) throw tooMuch(entry.name, most);
  const packed = packedBytes(archive, entry);
  const bytes =
    packed.method === STORED
      ? packed.bytes
      : unpack(packed.bytes, "deflate", entry.bytes, entry.name, packed.wanted);
  if (bytes.byteLength !== entry.bytes || (packed.method === STORED && isChanged(packed)))
    throw damaged(entry.name);
  return bytes;
}

/**
 * One file of a ZIP archive in pieces, as often as they are asked for, so that it may be of any size.
 *
 * @throws when it is packed in a way that is not read; while it is read, when it is damaged.
 */
export function zipEntryPieces(archive: Uint8Array, entry: ZipEntry): BytePieces {
  const packed = packedBytes(archive, entry);
  if (packed.method !== STORED)
    return () => unpackPieces([packed.bytes], "deflate", entry.name, packed.wanted);
  if (isChanged(packed)) throw damaged(entry.name);
  return () => [packed.bytes];
}

/** What an archive holds of an entry, and what should come out of it. */
interface PackedEntry {
  readonly bytes: Uint8Array;
  readonly method: number;
  readonly wanted: Unpacked;
}

/** True for bytes that lie in an archive as they are, when they are not what was put there. */
const isChanged = ({ bytes, wanted }: PackedEntry): boolean => crc32(bytes) !== wanted.checksum;

/** The checksum of an entry, as the archive says; undefined when it has none of that name. */
export function zipChecksum(archive: Uint8Array, name: string): number | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const place = centralPlace(view, name);
  return place === undefined ? undefined : view.getUint32(place + 16, true);
}

/** The packed bytes of an entry: fflate finds them, and unpacks none of them itself. */
function packedBytes(archive: Uint8Array, entry: ZipEntry): PackedEntry {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const place = centralPlace(view, entry.name);
  if (place === undefined) throw damaged(entry.name);
  const method = view.getUint16(place + 10, true);
  const size = view.getUint32(place + 20, true);
  const local = view.getUint32(place + 42, true);
  const isEncrypted = (view.getUint16(place + 8, true) & 1) === 1;
  if (
    isEncrypted ||
    (method !== STORED && method !== DEFLATED) ||
    size === 0xffffffff ||
    local + 30 > archive.length
  ) {
    throw new PackedProblem(
      `${entry.name} is packed in a way that is not read here (a password, or a rare method).`,
      "content",
    );
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > archive.length) throw damaged(entry.name);
  return {
    bytes: archive.subarray(start, start + size),
    method,
    wanted: { bytes: entry.bytes, checksum: view.getUint32(place + 16, true) },
  };
}

/** Where the directory of an archive describes an entry (APPNOTE 6.3.10, section 4.3.12). */
function centralPlace(view: DataView, name: string): number | undefined {
  const wanted = new TextEncoder().encode(name);
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return undefined;
  let place = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0 && place + 46 <= end; count -= 1) {
    const length = view.getUint16(place + 28, true);
    if (length === wanted.length && wanted.every((byte, index) => view.getUint8(place + 46 + index) === byte))
      return place;
    place += 46 + length + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return undefined;
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name);
}
