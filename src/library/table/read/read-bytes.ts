import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileError } from "../../files/file-error.js";
import { localPath } from "../../files/local-path.js";
import { describeValue } from "../columns/describe-value.js";
import { didYouMean, meant } from "../columns/did-you-mean.js";
import { type BytePieces, PIECE_BYTES } from "./byte-pieces.js";

// The door of this folder to a file that the learner names.

/**
 * The bytes of a file.
 *
 * @throws when it cannot be read: the sentence says where it was looked for and which file there has a similar name.
 */
export function readBytes(path: string): Uint8Array {
  return explained(path, (whole) => readFileSync(noDevice(whole, isOpenAlready(whole))));
}

/**
 * The bytes of a file in pieces, so that it may be larger than the memory. A piece is valid until the
 * next one is asked for.
 *
 * @throws as `readBytes` does.
 */
export function readPieces(path: string): BytePieces {
  return function* () {
    const file = explained(path, (whole) => openSync(noDevice(whole), "r"));
    try {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      for (;;) {
        const length = explained(path, () => fill(file, piece));
        if (length > 0) yield piece.subarray(0, length);
        if (length < PIECE_BYTES) return;
      }
    } finally {
      closeSync(file);
    }
  };
}

/**
 * The last bytes of a file, at most so many, and all of a shorter file.
 *
 * @throws as `readBytes` does.
 */
export const readEnd = (path: string, most: number): Uint8Array =>
  readFrom(path, (size) => Math.max(0, size - most), most);

/**
 * Some bytes in the middle of a file: at most so many, and none behind its end.
 *
 * @throws as `readBytes` does.
 */
export const readPart = (path: string, from: number, most: number): Uint8Array =>
  readFrom(path, () => from, most);

function readFrom(path: string, begin: (size: number) => number, most: number): Uint8Array {
  const file = explained(path, (whole) => openSync(noDevice(whole), "r"));
  try {
    return explained(path, () => {
      const { size } = fstatSync(file);
      const from = begin(size);
      const bytes = Buffer.alloc(Math.max(0, Math.min(most, size - from)));
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
    });
  } finally {
    closeSync(file);
  }
}

/** Reads until a piece is full: a pipe gives less than it was asked for. */
function fill(file: number, piece: Uint8Array): number {
  let length = 0;
  for (;;) {
    const more = readSync(file, piece, length, piece.length - length, null);
    length += more;
    if (more === 0 || length === piece.length) return length;
  }
}

/**
 * Some devices never end, and would fill the memory. What comes out of a pipe comes once, and whoever opens one waits for its
 * other side where no key can stop it.
 */
function noDevice(whole: string, pipes = false): string {
  const found = statSync(whole, { throwIfNoEntry: false });
  if (found?.isCharacterDevice() || found?.isBlockDevice()) throw fileError("ENODEV");
  if (found?.isFIFO() && !pipes) throw fileError("ESPIPE");
  return whole;
}

/** A pipe that the shell opened for this program, as in `--model <(gunzip -c model.json.gz)`: its other side is there. */
const isOpenAlready = (whole: string): boolean => /^\/(dev|proc\/\w+)\/fd\//.test(whole);

/** Does a piece of work on a file that is read; what the disk refuses is said as `readBytes` says it. */
export function explained<Result>(path: string, read: (whole: string) => Result): Result {
  if (typeof path !== "string" || path === "") {
    throw new TypeError(
      `Expected the path of a file such as "my-data/list.csv", but was given ${describeValue(path)}.`,
    );
  }
  const whole = localPath(path);
  try {
    return read(whole);
  } catch (error) {
    throw new Error(whyUnreadable(path, (error as NodeJS.ErrnoException).code), { cause: error });
  }
}

function whyUnreadable(path: string, code: string | undefined): string {
  if (code === "ENODEV") return `"${path}" is a device, not a file. Name a file.`;
  if (code === "ESPIPE")
    return `"${path}" is a pipe, out of which everything comes only once. Save it in a file, and name that.`;
  if (code === "EISDIR") return `"${path}" is a folder, not a file. Name the file in it.`;
  if (code === "EACCES" || code === "EPERM")
    return `You may not read "${path}". Ask whoever owns the file or its folder for access.`;
  if (code === "ELOOP") return `"${path}" is a link that leads back to itself. Name the file that is meant.`;
  if (code === "ENAMETOOLONG")
    return `"${path.slice(0, 60)}…" is longer than a name of a file can be. Check the name.`;
  if (code !== "ENOENT" && code !== "ENOTDIR")
    return `The file "${path}" cannot be read (${code ?? "unknown reason"}).`;
  if (isLink(path))
    return `"${path}" is a link, and what it leads to is not there. Name the file that is meant.`;
  const folder = dirname(resolve(path));
  const name = basename(path);
  const names = namesIn(folder);
  if (isNotUTF8(name) && names.includes(name)) return `"${name}" cannot be opened. ${NOT_UTF8}`;
  // Some computers hide how a name ends.
  const whole = names.find((other) => other.startsWith(`${name}.`));
  const question = whole === undefined ? didYouMean(name, names) : meant(whole);
  return `There is no file "${name}" in ${folder}.${question || " Check the name and the folder."}`;
}

/** True where a name holds what stands for letters that cannot be read. */
export const isNotUTF8 = (name: string): boolean => name.includes("\ufffd");

/** What to do about a file with such a name. */
export const NOT_UTF8 = "Its name has letters that are not stored as UTF-8: give it another name.";

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false; // A file stands where a folder is named.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // The folder is missing too; the sentence names it.
  }
}
