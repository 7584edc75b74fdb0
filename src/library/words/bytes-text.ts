import { numberText } from "./number-text.js";

/** A number of bytes in words, such as "2.5 MB". */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, "KB"] : [bytes / 1e6, "MB"];
  return `${numberText(size, { decimals: { most: 1 } })} ${unit}`;
}
