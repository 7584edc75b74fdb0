import { createHmac } from "node:crypto";

/** The keyed fingerprint of a text in hexadecimal digits (RFC 2104, FIPS 198-1): arithmetic only, nothing is read or kept. */
export function hmacSHA256(key: string, text: string): string {
  return createHmac("sha256", key).update(text, "utf8").digest("hex");
}
