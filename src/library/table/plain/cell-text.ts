import type { PlainForm } from "./plain-form.js";

const DOUBLED_QUOTE = /""/g;

/** Gives the letters of a cell by the places of its bytes. */
export type CellText = (start: number, end: number) => string;

/** Reads the cells of a text; two quotation marks in a cell are one where such marks hold cells together. */
export function cellText(
  bytes: Uint8Array,
  { encoding, quotes }: Pick<PlainForm, "encoding" | "quotes">,
): CellText {
  // A page has no Buffer, which is only the faster way for what is plain ASCII.
  const buffer =
    typeof Buffer === "undefined" ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A mark of the byte order inside of a text is a letter of it.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (start, end) => {
    let high = 0;
    for (let at = start; at < end; at++) high |= bytes[at] ?? 0;
    // Node 20 decodes Windows-1252 as it should only where it comes as a stream.
    const text =
      high < 0x80 && buffer !== undefined
        ? buffer.toString("latin1", start, end)
        : decoder.decode(bytes.subarray(start, end), { stream: true });
    return quotes && text.includes('"') ? text.replace(DOUBLED_QUOTE, '"') : text;
  };
}
