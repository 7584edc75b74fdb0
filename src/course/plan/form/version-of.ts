import { HASH_START, hash32 } from "../../../library/math/hash-32.js";

/** A short name for a text: two texts with the same name are the same for all that a form needs. */
export function versionOf(text: string): string {
  // Twice, from different starts: one number of 32 bits is soon given twice.
  return [HASH_START, 0x01000193].map((start) => hash32(text, start).toString(36)).join("");
}

/** The version of a row: of its texts, in the order of their columns. */
export function rowVersion(typed: Readonly<Record<string, string>>): string {
  const texts = Object.entries(typed).filter(([, text]) => text !== "");
  return versionOf(JSON.stringify(texts.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The version of each text of a row that has one. */
export function textVersions(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const texts = Object.entries(typed).filter(([, text]) => text !== "");
  return Object.fromEntries(texts.map(([name, text]) => [name, versionOf(text)]));
}
