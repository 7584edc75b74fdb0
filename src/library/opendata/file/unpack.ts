import { Gunzip, Inflate } from "fflate";
import { OpenDataError } from "../network/open-data-error.js";
import { sizeText } from "../network/read-body.js";

// A packed byte can become a thousand: in steps of this size the limit is noticed before the memory is full.
const STEP = 16_384;

/**
 * Unpacks bytes, never more than allowed.
 *
 * @param kind "gzip" for a .gz file; "deflate" for the bytes inside another container.
 * @throws when there are more, or when they are damaged.
 */
export function unpack(packed: Uint8Array, kind: "gzip" | "deflate", most: number, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const take = (chunk: Uint8Array, final: boolean): void => {
    length += chunk.byteLength;
    if (length > most) throw tooMuch(name, most);
    chunks.push(chunk.slice());
    ended ||= final;
  };
  const unpacker = kind === "gzip" ? new Gunzip(take) : new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      unpacker.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (error instanceof OpenDataError) throw error;
    throw damaged(name);
  }
  if (!ended) throw damaged(name);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

export function tooMuch(name: string, most: number): OpenDataError {
  return new OpenDataError(
    `${name} holds more than ${sizeText(most)} when it is unpacked, the most that is read. If you expect that much, allow more with { maxBytes: … }.`,
    "too large",
  );
}

export function damaged(name: string): OpenDataError {
  return new OpenDataError(
    `${name} is damaged or not complete, so nothing of it was read. Download it again later.`,
    "content",
  );
}
