import { Gunzip, Inflate } from "fflate";
import { bytesText } from "../../words/bytes-text.js";
import { crc32 } from "./crc32.js";
import { joinBytes } from "./join-bytes.js";
import { PackedProblem } from "./packed-problem.js";

/** What the unpacked bytes should be. */
export interface Unpacked {
  readonly bytes: number;
  /** CRC-32. */
  readonly checksum: number;
}

// A packed byte can become a thousand: in steps of this size the limit is noticed before the memory is full.
const STEP = 16_384;

/**
 * Unpacks bytes, never more than allowed.
 *
 * @param kind "gzip" for a .gz file; "deflate" for the bytes inside another container.
 * @throws when there are more, or when they are damaged.
 */
export function unpack(
  packed: Uint8Array,
  kind: "gzip" | "deflate",
  most: number,
  name: string,
  wanted?: Unpacked,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const chunk of unpackPieces([packed], kind, name, wanted)) {
    length += chunk.byteLength;
    if (length > most) throw tooMuch(name, most);
    chunks.push(chunk);
  }
  return joinBytes(chunks, length);
}

/**
 * Unpacks bytes piece by piece, so that they may be more than the memory holds.
 *
 * @throws after the pieces before, when they are damaged or not as many as they should be: the unpacker alone does not
 *   always notice that the end is missing, and never that a letter became another.
 * @param wanted what they should be; a gzip file says it itself.
 */
export function* unpackPieces(
  packed: Iterable<Uint8Array>,
  kind: "gzip" | "deflate",
  name: string,
  wanted?: Unpacked,
): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let ended = false;
  let [unpacked, checksum] = [0, 0];
  const take = (chunk: Uint8Array, final: boolean): void => {
    unpacked += chunk.byteLength;
    checksum = crc32(chunk, checksum);
    if (chunk.byteLength > 0) ready.push(chunk.slice());
    ended ||= final;
  };
  const unpacker = kind === "gzip" ? new Gunzip(take) : new Inflate(take);
  // A gzip file may be several, one behind the other: what stands at its end is of the last.
  if (unpacker instanceof Gunzip)
    unpacker.onmember = () => {
      [unpacked, checksum] = [0, 0];
    };
  const push = (bytes: Uint8Array, final: boolean): readonly Uint8Array[] => {
    ready = [];
    try {
      unpacker.push(bytes, final);
    } catch {
      throw damaged(name);
    }
    return ready;
  };
  let held = new Uint8Array(0);
  let end = new Uint8Array(0);
  for (const piece of packed)
    for (let at = 0; at < piece.length; at += STEP) {
      if (held.length > 0) yield* push(held, false);
      // The end of the file may begin in steps before.
      end = lastBytes(end, held);
      held = new Uint8Array(piece.subarray(at, at + STEP));
    }
  yield* push(held, true);
  const said = kind === "gzip" ? saidAtEnd(lastBytes(end, held)) : wanted;
  if (!ended) throw damaged(name);
  if (said !== undefined && (unpacked % 2 ** 32 !== said.bytes % 2 ** 32 || checksum !== said.checksum))
    throw damaged(name);
}

const END_BYTES = 8;

/** What is packed, as the last bytes of a gzip file say it (RFC 1952). */
function saidAtEnd(end: Uint8Array): Unpacked {
  if (end.length < END_BYTES) return { bytes: -1, checksum: 0 };
  const view = new DataView(end.buffer, end.byteOffset, end.byteLength);
  return { checksum: view.getUint32(0, true), bytes: view.getUint32(4, true) };
}

function lastBytes(before: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(...before, ...bytes.slice(-END_BYTES)).slice(-END_BYTES);
}

export function tooMuch(name: string, most: number): PackedProblem {
  return new PackedProblem(
    `${name} holds more than ${bytesText(most)} when it is unpacked, the most that is read.`,
    "too large",
  );
}

export function damaged(name: string): PackedProblem {
  return new PackedProblem(
    `${name} is damaged or not complete, so nothing of it was read. Download it again later.`,
    "content",
  );
}
