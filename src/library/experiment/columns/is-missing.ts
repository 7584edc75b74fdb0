/** True for a value that is not there: null, undefined or not-a-number. An empty text is missing too. */
export function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === "" || Number.isNaN(value);
}
