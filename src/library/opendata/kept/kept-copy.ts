import { DRAFT } from "../../files/draft-name.js";
import { keptFiles, readKeptFile, removeOldFile, sha256, writeKeptFile } from "./cache-files.js";
import type { DownloadPassport } from "./download-passport.js";
import { parseDownloadPassport, passportText } from "./parse-download-passport.js";

/** A kept download: its passport and bytes that have the passport's fingerprint. */
export interface KeptCopy {
  readonly passport: DownloadPassport;
  readonly bytes: Uint8Array;
}

const CONTENT = "content";
const ABANDONED_AFTER = 3_600_000;

/** The file name of the passport for a question: readable at its start, unmistakable at its end. */
export function copyName(host: string, question: string): string {
  const readable = `${host} ${question}`
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .slice(0, 60);
  return `${readable.replace(/^[-.]+|-+$/g, "")}-${sha256(`${host} ${question}`).slice(0, 16)}.json`;
}

/** The kept copy of that name; "damaged" when there is one that is not whole; undefined when there is none. */
export function readKeptCopy(folder: string, name: string): KeptCopy | "damaged" | undefined {
  const text = readKeptFile(folder, name);
  if (text === undefined) return undefined;
  const passport = parseDownloadPassport(text);
  if (passport === undefined) return "damaged";
  const bytes = readKeptFile(folder, `${CONTENT}/${passport.sha256}`);
  return bytes !== undefined && sha256(bytes) === passport.sha256 ? { passport, bytes } : "damaged";
}

/**
 * Keeps a download. The content is written first, under its own fingerprint, then the passport that names it: whoever
 * is ended in between leaves the old copy, or none.
 *
 * @throws when the folder cannot be written to.
 */
export function writeKeptCopy(folder: string, name: string, { passport, bytes }: KeptCopy, now: Date): void {
  const content = `${CONTENT}/${passport.sha256}`;
  const there = readKeptFile(folder, content);
  if (there === undefined || sha256(there) !== passport.sha256) writeKeptFile(folder, content, bytes);
  writeKeptFile(folder, name, passportText(passport));
  sweep(folder, now);
}

/** Removes drafts that nobody will finish, and content that no passport names any more. */
function sweep(folder: string, now: Date): void {
  const before = new Date(now.getTime() - ABANDONED_AFTER);
  const names = keptFiles(folder);
  for (const name of names.filter((each) => each.endsWith(DRAFT))) removeOldFile(folder, name, before);
  const named = new Set(
    names
      .filter((name) => name.endsWith(".json"))
      .map((name) => parseDownloadPassport(readKeptFile(folder, name) ?? new Uint8Array())?.sha256),
  );
  const contents = `${folder}/${CONTENT}`;
  for (const name of keptFiles(contents)) if (!named.has(name)) removeOldFile(contents, name, before);
}
