// The file system of the worker: files in memory, and sources of others behind their folders.

import { fileError } from "./file-error.js";
import type { Source } from "./source.js";

interface File {
  bytes: Uint8Array;
  changedAt: number;
}

const files = new Map<string, File>();
const folders = new Set(["/", "/tmp"]);
/** Texts that the compiler reads: decoded from their bytes they would take the memory twice. */
const texts = new Map<string, string>();
const sources: { readonly folder: string; readonly source: Source }[] = [];

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/")) || "/";

/** Lets a source answer for all that lies below a folder, apart from drafts and locks. */
export function mount(folder: string, source: Source): void {
  sources.unshift({ folder, source });
  makeFolders(folder);
  for (const path of source.paths()) makeFolders(folderOf(path));
}

/** The source that answers for a path. */
export function sourceOf(path: string): Source | undefined {
  // A draft is nobody else's business until it stands in its place, and a lock is held and not written.
  if (/\.(draft|lock|breaker)$/.test(path)) return undefined;
  return sourceAround(path);
}

/** Who keeps the locks of the folder in which a path lies. */
export function lockKeeperOf(path: string): Source | undefined {
  return path.endsWith(".lock") ? sourceAround(path) : undefined;
}

function sourceAround(path: string): Source | undefined {
  return sources.find(({ folder }) => path.startsWith(`${folder}/`))?.source;
}

export function makeFolders(path: string): void {
  for (let folder = path; !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
}

export function addText(path: string, text: string): void {
  texts.set(path, text);
  makeFolders(folderOf(path));
}

export const isFile = (path: string): boolean =>
  texts.has(path) || files.has(path) || sourceOf(path)?.has(path) === true;

export const isFolder = (path: string): boolean => folders.has(path);

/** The bytes of a file. @throws as the system does where there is none. */
export function readBytes(path: string): Uint8Array {
  const text = texts.get(path);
  const bytes =
    text === undefined
      ? (files.get(path)?.bytes ?? sourceOf(path)?.read(path))
      : new TextEncoder().encode(text);
  if (bytes === undefined) throw fileError(isFolder(path) ? "EISDIR" : "ENOENT", "open", path);
  return bytes;
}

/** The text of a file, or undefined where there is none. */
export function textOf(path: string): string | undefined {
  const text = texts.get(path);
  if (text !== undefined || !isFile(path)) return text;
  return new TextDecoder().decode(readBytes(path));
}

export function changedAt(path: string): number {
  return files.get(path)?.changedAt ?? sourceOf(path)?.changedAt(path) ?? 0;
}

export function writeBytes(path: string, bytes: Uint8Array): void {
  if (isFolder(path)) throw fileError("EISDIR", "open", path);
  if (!isFolder(folderOf(path))) throw fileError("ENOENT", "open", path);
  const source = sourceOf(path);
  if (source?.write !== undefined) source.write(path, bytes);
  else if (source?.has(path) === true) throw fileError("EROFS", "open", path);
  else files.set(path, { bytes, changedAt: Date.now() });
}

export function removeFile(path: string): void {
  if (files.delete(path) || texts.delete(path)) return;
  sourceOf(path)?.remove?.(path);
}

export function removeFolder(path: string): void {
  folders.delete(path);
}

/** The names in a folder, in the order of the alphabet. */
export function namesIn(path: string): readonly string[] {
  if (!isFolder(path)) throw fileError(isFile(path) ? "ENOTDIR" : "ENOENT", "scandir", path);
  const start = path === "/" ? "/" : `${path}/`;
  const all = [
    ...folders,
    ...files.keys(),
    ...texts.keys(),
    ...sources.flatMap(({ source }) => [...source.paths()]),
  ];
  const names = all.flatMap((one) =>
    one.startsWith(start) && one !== start ? [one.slice(start.length).split("/")[0] ?? ""] : [],
  );
  return [...new Set(names)].filter((name) => name !== "").sort();
}
