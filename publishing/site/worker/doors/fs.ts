// node:fs on the file system of the worker, as far as the course and its packages use it.

import { fileError } from "../files/file-error.js";
import * as memory from "../files/memory.js";
import { wholePath } from "../files/places.js";
import { bytesOf } from "./bytes-of.js";

type Path = string | URL;
type Written = string | Uint8Array;

interface Open {
  readonly path: string;
  readonly isFolder: boolean;
  at: number;
}

const open = new Map<number, Open>();
let lastNumber = 10;

export const constants = { COPYFILE_EXCL: 1 };

/** Whether there is a file or a folder, without a look into it: many files are fetched when they are first read. */
function kindOf(path: string) {
  const isFile = memory.isFile(path);
  if (!isFile && !memory.isFolder(path)) return undefined;
  const never = () => false;
  return {
    isFile: () => isFile,
    isDirectory: () => !isFile,
    isSymbolicLink: never,
    isCharacterDevice: never,
    isBlockDevice: never,
    isFIFO: never,
  };
}

function statOf(path: string) {
  const kind = kindOf(path);
  if (kind === undefined) return undefined;
  const changed = memory.changedAt(path);
  return {
    ...kind,
    size: kind.isFile() ? memory.readBytes(path).length : 0,
    mtimeMs: changed,
    mtime: new Date(changed),
  };
}

export function statSync(given: Path, { throwIfNoEntry = true } = {}) {
  const path = wholePath(given);
  const found = statOf(path);
  if (found === undefined && throwIfNoEntry) throw fileError("ENOENT", "stat", path);
  return found;
}
export const lstatSync = statSync;

export function fstatSync(number: number) {
  return statOf(opened(number).path);
}

export const existsSync = (path: Path): boolean => kindOf(wholePath(path)) !== undefined;

export const realpathSync = (given: Path): string => {
  const path = wholePath(given);
  if (kindOf(path) === undefined) throw fileError("ENOENT", "stat", path);
  return path;
};

export function readFileSync(from: Path | number, options?: string | { readonly encoding?: string | null }) {
  const bytes = memory.readBytes(typeof from === "number" ? opened(from).path : wholePath(from));
  const encoding = typeof options === "string" ? options : options?.encoding;
  return encoding ? Buffer.from(bytes).toString("utf8") : Buffer.from(bytes);
}

export function readdirSync(given: Path, { withFileTypes = false } = {}) {
  const folder = wholePath(given);
  const names = memory.namesIn(folder);
  if (!withFileTypes) return names;
  return names.map((name) => ({
    name,
    parentPath: folder,
    ...kindOf(`${folder === "/" ? "" : folder}/${name}`),
  }));
}

export function mkdirSync(given: Path, { recursive = false } = {}): void {
  const path = wholePath(given);
  if (memory.isFile(path) || (!recursive && memory.isFolder(path))) throw fileError("EEXIST", "mkdir", path);
  if (!recursive && !memory.isFolder(memory.folderOf(path))) throw fileError("ENOENT", "mkdir", path);
  memory.makeFolders(path);
}

export function mkdtempSync(prefix: string): string {
  const path = wholePath(prefix + crypto.randomUUID().slice(0, 6));
  memory.makeFolders(path);
  return path;
}

export function writeFileSync(to: Path | number, content: Written): void {
  memory.writeBytes(typeof to === "number" ? opened(to).path : wholePath(to), bytesOf(content));
}

export function copyFileSync(from: Path, to: Path, mode = 0): void {
  const target = wholePath(to);
  if (mode === constants.COPYFILE_EXCL && memory.isFile(target))
    throw fileError("EEXIST", "copyfile", target);
  memory.writeBytes(target, memory.readBytes(wholePath(from)));
}

/** A second name for a file: nothing of ours writes through one, so a copy is the same. */
export const linkSync = (from: Path, to: Path): void => copyFileSync(from, to, constants.COPYFILE_EXCL);

export function renameSync(from: Path, to: Path): void {
  copyFileSync(from, to);
  memory.removeFile(wholePath(from));
}

export function rmSync(given: Path, { recursive = false, force = false } = {}): void {
  const path = wholePath(given);
  memory.lockKeeperOf(path)?.letGo?.(path);
  if (memory.isFile(path)) memory.removeFile(path);
  else if (memory.isFolder(path)) {
    if (!recursive) throw fileError("EISDIR", "rm", path);
    for (const name of memory.namesIn(path)) rmSync(`${path}/${name}`, { recursive });
    memory.removeFolder(path);
  } else if (!force) throw fileError("ENOENT", "rm", path);
}
export const unlinkSync = (path: Path): void => rmSync(path);

export function rmdirSync(given: Path): void {
  const path = wholePath(given);
  if (memory.namesIn(path).length > 0) throw fileError("ENOTEMPTY", "rmdir", path);
  memory.removeFolder(path);
}

export function openSync(given: Path, flags = "r"): number {
  const path = wholePath(given);
  const isFolder = memory.isFolder(path);
  if (flags.startsWith("w")) {
    const lock = memory.isFile(path) ? undefined : memory.lockKeeperOf(path);
    if (flags.includes("x")) {
      if (isFolder || memory.isFile(path)) throw fileError("EEXIST", "open", path);
      lock?.hold?.(path);
    }
    memory.writeBytes(path, new Uint8Array());
  } else if (!isFolder && !memory.isFile(path)) {
    throw fileError("ENOENT", "open", path);
  }
  lastNumber += 1;
  open.set(lastNumber, { path, isFolder, at: 0 });
  return lastNumber;
}

function opened(number: number): Open {
  const found = open.get(number);
  if (found === undefined) throw fileError("EBADF", "file", String(number));
  return found;
}

export function closeSync(number: number): void {
  open.delete(number);
}

export function fsyncSync(): void {}
export function chmodSync(): void {}

export function readSync(
  number: number,
  into: Uint8Array,
  offset = 0,
  length = into.length - offset,
  position: number | null = null,
): number {
  const file = opened(number);
  if (file.isFolder) throw fileError("EISDIR", "read", file.path);
  const from = position ?? file.at;
  const part = memory.readBytes(file.path).subarray(from, from + length);
  into.set(part, offset);
  if (position === null) file.at += part.length;
  return part.length;
}

export function writeSync(
  number: number,
  content: Written,
  offset = 0,
  length?: number,
  position: number | null = null,
): number {
  const file = opened(number);
  const part = bytesOf(content).subarray(offset, length === undefined ? undefined : offset + length);
  const before = memory.readBytes(file.path);
  const at = position ?? file.at;
  const after = new Uint8Array(Math.max(before.length, at + part.length));
  after.set(before);
  after.set(part, at);
  memory.writeBytes(file.path, after);
  file.at = at + part.length;
  return part.length;
}

export default { statSync, lstatSync, existsSync, readFileSync, readdirSync };
