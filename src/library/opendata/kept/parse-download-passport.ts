import { z } from "zod";
import type { DownloadPassport } from "./download-passport.js";

const text = z.string();
const field = z.object({
  name: text,
  type: z.enum(["number", "text", "boolean", "date", "time", "json"]),
  description: text,
});

/** Tables that were kept by an earlier release spell it `licence`. */
function withLicense(read: unknown): unknown {
  if (typeof read !== "object" || read === null || !("licence" in read)) return read;
  const { licence, ...others } = read;
  const address = "licenceAddress" in others ? { licenseAddress: others.licenceAddress } : {};
  return { license: licence, ...address, ...others };
}

const passport = z.object({
  version: z.literal(1),
  title: text,
  portal: text,
  address: text,
  retrieved: z.iso.datetime(),
  license: text,
  licenseAddress: text.exactOptional(),
  producer: text,
  updated: text.exactOptional(),
  rowCount: z.int().nonnegative(),
  fields: z.array(field),
  notes: z.array(text),
  sha256: text.regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
});

/** The passport in the bytes of a file; undefined when it is damaged or of another version. */
export function parseDownloadPassport(bytes: Uint8Array): DownloadPassport | undefined {
  try {
    const { success, data } = passport.safeParse(withLicense(JSON.parse(new TextDecoder().decode(bytes))));
    if (!success) return undefined;
    const { version: _, ...known } = data;
    return known;
  } catch {
    return undefined;
  }
}

/** The text of a passport as it is kept. */
export function passportText(known: DownloadPassport): string {
  return `${JSON.stringify({ version: 1, ...known }, null, 2)}\n`;
}
