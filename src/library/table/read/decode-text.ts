/** How the letters of a text file are stored. */
export type TextEncoding = "utf-8" | "latin1";

/**
 * The text of a file; a byte order mark at its start is left out.
 *
 * @throws when the bytes are not text in that encoding: the sentence names the line and says what to do.
 */
export function decodeText(bytes: Uint8Array, file: string, encoding: TextEncoding): string {
  if (encoding !== "utf-8" && encoding !== "latin1") {
    throw new RangeError(`The encoding must be "utf-8" or "latin1", but it is "${String(encoding)}".`);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    throw new Error(`${file} is stored as UTF-16 ("Unicode text"). Save it again as "CSV UTF-8".`);
  }
  // What is called latin1 is in practice Windows-1252, its superset (WHATWG Encoding Standard, section 4.2).
  // Node 20 decodes a whole text of it as plain ISO 8859-1, and only a stream as it should.
  if (encoding === "latin1") return new TextDecoder("windows-1252").decode(bytes, { stream: true });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error(
      `Line ${firstDamagedLine(bytes)} of ${file} has letters that are not stored as UTF-8. ` +
        `Save the file again as "CSV UTF-8", or read it with { encoding: "latin1" }.`,
      { cause: error },
    );
  }
}

// A line feed is never part of another UTF-8 letter, so each line can be tried alone.
function firstDamagedLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
