// Jupyter messages on the wire: routing identities, a delimiter, a signature and four JSON parts.

import { createHmac, timingSafeEqual } from "node:crypto";

/** @typedef {import("../messages.js").Header} Header */
/**
 * @typedef {object} IncomingMessage
 * @property {Uint8Array[]} identities
 * @property {Header} header
 * @property {Readonly<Record<string, unknown>>} content
 */

const delimiter = Buffer.from("<IDS|MSG>");

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
  if (at < 0 || signature === undefined || parts.length < 4) {
    return undefined;
  }
  const expected = Buffer.from(sign(parts, key));
  if (expected.length !== signature.length || !timingSafeEqual(expected, signature)) {
    return undefined;
  }
  const [header, , , content] = parts.map((part) => Buffer.from(part).toString("utf8"));
  return {
    identities: frames.slice(0, at),
    header: JSON.parse(header ?? "{}"),
    content: JSON.parse(content ?? "{}"),
  };
}

/**
 * The frames of a message; `content` is JSON text already.
 *
 * @param {{ identities: readonly Uint8Array[], header: Header, parent: Header | {}, content: string }} message
 * @param {string} key
 * @returns {Uint8Array[]}
 */
export function encodeMessage({ identities, header, parent, content }, key) {
  const parts = [JSON.stringify(header), JSON.stringify(parent), "{}", content].map((part) =>
    Buffer.from(part),
  );
  return [...identities, delimiter, Buffer.from(sign(parts, key)), ...parts];
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
