import { lstatSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileError } from "./file-error.js";
import { FileProblem, fileProblem } from "./file-problem.js";
import { localPath } from "./local-path.js";

/** How a file is written. */
export interface WriteOptions {
  /** True replaces a file of that name. Default false. */
  readonly overwrite?: boolean;
  /** True makes the folder of the file, for its owner only. Default false. */
  readonly makeFolder?: boolean;
  /** What was there before gets this name instead of being lost. */
  readonly aside?: string;
  /** The file as its reader calls it, for sentences. Default: the path. */
  readonly name?: string;
}

/** Where a file is to be written: its whole path, its folder, and its name for sentences. */
export interface Place {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly options: WriteOptions;
}

/**
 * Looks whether a file can be written, before any work is done for it.
 *
 * @throws {FileProblem} when it exists and may not be replaced, is a folder, a link or a device, or its folder is missing.
 */
export function findPlace(path: string, options: WriteOptions = {}): Place {
  const name = options.name ?? path;
  const whole = localPath(path);
  const place = { path: whole, folder: dirname(whole), name, options };
  if (options.makeFolder === true) makeFolder(place);
  const folder = attempt(place, () => statSync(place.folder));
  if (!folder.isDirectory()) throw fileProblem(name, place.folder, fileError("ENOTDIR"));
  const there = attempt(place, () => lstatSync(whole, { throwIfNoEntry: false }));
  if (there?.isDirectory() === true) throw fileProblem(name, place.folder, fileError("EISDIR"));
  if (there?.isSymbolicLink() === true) {
    // To write through it would change a file that nobody named; to replace it would part the two without a word.
    throw new FileProblem(
      `"${name}" is a link to another file, so nothing was written. Name that file itself, or remove the link.`,
      "ELOOP",
    );
  }
  if (there?.isFile() === false) {
    throw new FileProblem(`"${name}" is a device or a pipe, not a file. Choose another name.`, "EINVAL");
  }
  if (there !== undefined && options.overwrite !== true)
    throw fileProblem(name, place.folder, fileError("EEXIST"));
  return place;
}

/** Does a piece of work on the disk; what fails is said in a sentence. */
export function attempt<Result>({ name, folder }: Place, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw fileProblem(name, folder, error);
  }
}

function makeFolder(place: Place): void {
  attempt(place, () => {
    try {
      mkdirSync(place.folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      // A file stands where a folder should be.
      if (statSync(place.folder, { throwIfNoEntry: false })?.isDirectory() === false)
        throw fileError("ENOTDIR");
      throw error;
    }
  });
}
