import { joinBytes } from "../../table/packed/join-bytes.js";
import { bytesText } from "../../words/bytes-text.js";
import type { FetchAnswer } from "./fetch-function.js";
import { OpenDataError } from "./open-data-error.js";

/** An answer ended before all of it was there. */
export class CutAnswerError extends Error {}

/**
 * All bytes of an answer, never more than allowed.
 *
 * @throws {OpenDataError} when there are more; the rest is not read.
 * @throws {CutAnswerError} when there are fewer than the answer announced.
 */
export async function readBody(
  answer: FetchAnswer,
  leftBytes: number,
  maxBytes: number,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array> {
  const announced = announcedLength(answer);
  if (announced !== undefined && announced > leftBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.byteLength;
    if (length > leftBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
    onBytes(length);
  }
  if (announced !== undefined && length !== announced) {
    throw new CutAnswerError(`${length} of ${announced} bytes arrived`);
  }
  return joinBytes(chunks, length);
}

// The length of a compressed answer is that of what travelled, not of what is read here.
function announcedLength({ headers }: FetchAnswer): number | undefined {
  const text = headers.get("content-length");
  const packed = !["", "identity"].includes(headers.get("content-encoding") ?? "");
  return text === null || packed || !/^\d{1,15}$/.test(text.trim()) ? undefined : Number(text);
}

function tooLarge(maxBytes: number): OpenDataError {
  return new OpenDataError(
    `There is more than ${bytesText(maxBytes)}, the most that is read for one table. Ask for fewer rows, or allow more with { maxBytes: … }.`,
    "too large",
  );
}
