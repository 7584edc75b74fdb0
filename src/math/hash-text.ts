import { createHash } from "node:crypto";

/** The door to the system's hash function: a fingerprint of a text, "sha256:" and 64 hexadecimal digits. */
export function hashText(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
