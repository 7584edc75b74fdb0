// Jupyter messages on the wire: routing identities, a delimiter, a signature, four JSON parts, and bytes that go along.

import { createHmac, timingSafeEqual } from "node:crypto";

/** @typedef {import("../messages.js").Header} Header */
/**
 * @typedef {object} IncomingMessage
 * @property {Uint8Array[]} identities
 * @property {Header} header
 * @property {Readonly<Record<string, unknown>>} metadata
 * @property {Readonly<Record<string, unknown>>} content
 * @property {readonly Uint8Array[]} buffers bytes that follow the message as they are
 */

const delimiter = Buffer.from("<IDS|MSG>");
/** The signature is made of the JSON parts alone. */
const signed = 4;

/**
 * The message in these frames, or undefined when it is damaged or signed with another key.
 *
 * @param {readonly Uint8Array[]} frames
 * @param {string} key
 * @returns {IncomingMessage | undefined}
 */
export function decodeMessage(frames, key) {
  const at = frames.findIndex((frame) => delimiter.equals(frame));
  const [signature, ...parts] = frames.slice(at + 1);
  if (at < 0 || signature === undefined || parts.length < signed) {
    return undefined;
  }
  const expected = Buffer.from(sign(parts.slice(0, signed), key));
  if (expected.length !== signature.length || !timingSafeEqual(expected, signature)) {
    return undefined;
  }
  const [header, , metadata, content] = parts
    .slice(0, signed)
    .map((part) => Buffer.from(part).toString("utf8"));
  return {
    identities: frames.slice(0, at),
    header: JSON.parse(header ?? "{}"),
    metadata: JSON.parse(metadata ?? "{}"),
    content: JSON.parse(content ?? "{}"),
    buffers: parts.slice(signed),
  };
}

/**
 * The frames of a message; `content` and `metadata` are JSON text already.
 *
 * @param {{ identities: readonly Uint8Array[], header: Header, parent: Header | {}, content: string, metadata?: string | undefined, buffers?: readonly Uint8Array[] | undefined }} message
 * @param {string} key
 * @returns {Uint8Array[]}
 */
export function encodeMessage({ identities, header, parent, content, metadata = "{}", buffers = [] }, key) {
  const parts = [JSON.stringify(header), JSON.stringify(parent), metadata, content].map((part) =>
    Buffer.from(part),
  );
  return [...identities, delimiter, Buffer.from(sign(parts, key)), ...parts, ...buffers];
}

/** @param {readonly Uint8Array[]} parts @param {string} key */
function sign(parts, key) {
  if (key === "") {
    return "";
  }
  const hmac = createHmac("sha256", key);
  for (const part of parts) {
    hmac.update(part);
  }
  return hmac.digest("hex");
}
