import { createHash, createHmac } from "node:crypto";
import { expect, it } from "vitest";
import * as door from "../../../publishing/site/worker/doors/crypto.js";

it("gives bytes of a digest, and bytes by chance, as Node does, so that they can be written as text", () => {
  expect(door.createHash("sha256").update("door 7").digest()).toEqual(
    createHash("sha256").update("door 7").digest(),
  );
  expect(door.createHmac("sha1", "key").update("door 7").digest()).toEqual(
    createHmac("sha1", "key").update("door 7").digest(),
  );
  expect(door.createHash("md5").update("door 7").digest("base64url")).toBe(
    createHash("md5").update("door 7").digest("base64url"),
  );
  expect(Buffer.isBuffer(door.createHash("md5").digest())).toBe(true);
  expect(Buffer.isBuffer(door.randomBytes(8))).toBe(true);
});

it("gives plain bytes in a page, which has no Buffer", () => {
  const { Buffer } = globalThis;
  Reflect.deleteProperty(globalThis, "Buffer");
  try {
    expect(door.createHash("md5").update("door 7").digest()).toBeInstanceOf(Uint8Array);
  } finally {
    Object.assign(globalThis, { Buffer });
  }
});
