/** The code of a file system error, for example "ENOENT"; undefined for other errors. */
export function fileErrorCode(error: unknown): string | undefined {
  const code: unknown = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}

/** An error as the file system would give it, for what it does not notice itself. */
export function fileError(code: string): Error & { readonly code: string } {
  return Object.assign(new Error(code), { code });
}
