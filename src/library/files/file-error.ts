/** The code of a file system error, for example "ENOENT"; undefined for other errors. */
export function fileErrorCode(error: unknown): string | undefined {
  const code: unknown = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}
