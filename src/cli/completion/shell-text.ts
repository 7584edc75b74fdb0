/** A text inside single quotes of bash, zsh and other shells of that family. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
