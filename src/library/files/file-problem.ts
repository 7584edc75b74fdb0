import { fileErrorCode } from "./file-error.js";

/** Why a file was not written, as one sentence. Nothing was half written, and what was there before is as it was. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";

  /** @param code the system's own word, such as "ENOSPC". */
  constructor(
    message: string,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * The sentence for an error of the disk.
 *
 * @param name the file as the reader calls it.
 * @param folder where it was to be written.
 */
export function fileProblem(name: string, folder: string, error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  const code = fileErrorCode(error) ?? "unknown reason";
  return new FileProblem(sentence(name, folder, code), code, { cause: error });
}

function sentence(name: string, folder: string, code: string): string {
  switch (code) {
    case "EEXIST":
      return `There is already a file "${name}". Choose another name, or write { overwrite: true } to replace it.`;
    case "EISDIR":
      return `"${name}" is a folder. Name a file in it.`;
    case "ENOENT":
      return `The file "${name}" cannot be written. The folder ${folder} does not exist.`;
    case "ENOTDIR":
      return `The file "${name}" cannot be written. ${folder} is not a folder.`;
    case "ENOSPC":
    case "EDQUOT":
      return `The file "${name}" cannot be written. The disk is full, so nothing of it was kept: make room, or choose another folder.`;
    case "EROFS":
      return `The file "${name}" cannot be written. The disk of ${folder} can only be read: choose another folder.`;
    case "EACCES":
    case "EPERM":
      return `The file "${name}" cannot be written. You may not change files in ${folder}: choose another folder.`;
    case "EBUSY":
      return `The file "${name}" cannot be written. Another program holds it open: close it there, then try again.`;
    case "ENAMETOOLONG":
      return `The file "${name}" cannot be written. Its name is too long: choose a shorter one.`;
    default:
      return `The file "${name}" cannot be written. The reason is ${code}.`;
  }
}
