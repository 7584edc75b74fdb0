const says: Readonly<Record<string, string>> = {
  ENOENT: "no such file or directory",
  EEXIST: "file already exists",
  EISDIR: "illegal operation on a directory",
  ENOTDIR: "not a directory",
  ENOTEMPTY: "directory not empty",
  EROFS: "read-only file system",
  EBADF: "bad file descriptor",
  EIO: "i/o error",
};

/** An error as Node gives it. */
export function fileError(code: string, call: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${says[code] ?? code}, ${call} '${path}'`), {
    code,
    syscall: call,
    path,
  });
}
