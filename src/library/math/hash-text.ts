import { createHash } from "node:crypto";

// The door to the system's hash functions.

/** A fingerprint of a text, "sha256:" and 64 hexadecimal digits. */
export function hashText(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** A fingerprint, as `hashText` gives it, of a text that comes in parts. */
export function openHash(): { add(part: string): void; end(): string } {
  const hash = createHash("sha256");
  return {
    add: (part) => {
      hash.update(part);
    },
    end: () => `sha256:${hash.digest("hex")}`,
  };
}

/**
 * MD5 of a text in UTF-8, 32 hexadecimal digits (RFC 1321): the one hash that every database has. It spreads evenly; it
 * is no secret and no proof.
 */
export function md5Text(text: string): string {
  return createHash("md5").update(text, "utf8").digest("hex");
}
