// node:crypto: fingerprints of texts and bytes, and names by chance.

import { hmac } from "@noble/hashes/hmac.js";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesOf } from "./bytes-of.js";

const kinds = { md5, sha1, sha256, sha512 };
type Kind = keyof typeof kinds;
type Part = string | Uint8Array;
type Writing = "hex" | "base64" | "base64url";

interface Hashing {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

function hashing(made: Hashing) {
  return {
    update(part: Part) {
      made.update(bytesOf(part));
      return this;
    },
    digest(writing?: Writing) {
      const bytes = made.digest();
      return writing === undefined ? asNode(bytes) : written(bytes, writing);
    },
  };
}

/** Bytes that are written as in Node, where a cell runs; a page of somebody else has no `Buffer`. */
const asNode = (bytes: Uint8Array): Uint8Array => globalThis.Buffer?.from(bytes) ?? bytes;

/** Bytes as text. */
function written(bytes: Uint8Array, writing: Writing): string {
  if (writing === "hex") return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const base64 = btoa(String.fromCharCode(...bytes));
  return writing === "base64" ? base64 : base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

export const createHash = (kind: Kind) => hashing(kinds[kind].create());
export const createHmac = (kind: Kind, key: Part) => hashing(hmac.create(kinds[kind], bytesOf(key)));

/** A page that was not sent over a safe connection has no names by chance of its own. */
export function randomUUID(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return written(bytes, "hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export const randomBytes = (count: number): Uint8Array =>
  asNode(crypto.getRandomValues(new Uint8Array(count)));

export default { createHash, createHmac, randomUUID, randomBytes };
