/** The text of a work file, and the code of its letters where that is not plain UTF-8. */
export interface DecodedWork {
  readonly text: string;
  /** For example "UTF-16". Undefined for UTF-8. */
  readonly code?: string;
  /** True when the code had to be guessed: some letters may be others. */
  readonly guessed?: true;
}

/**
 * Reads the bytes of a work file as text. Editors save files with a mark in front, as UTF-16, or in the code of an old
 * Windows: what was typed must not become question marks because of that.
 */
export function decodeWork(bytes: Uint8Array): DecodedWork {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUTF8(bytes.subarray(3));
  const wide = wideCode(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), code: "UTF-16" };
  return decodeUTF8(bytes);
}

function decodeUTF8(bytes: Uint8Array): DecodedWork {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), code: "Windows-1252", guessed: true };
  }
}

/** UTF-16 by its mark, or because the first letter of a JSON file, a brace or a space, has an empty half. */
function wideCode(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? "utf-16be" : undefined;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
