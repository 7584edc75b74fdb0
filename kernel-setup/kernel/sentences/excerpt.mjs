// The line of a cell with a mark under the place that is meant.

/**
 * @param {string} source
 * @param {{ line: number, start?: number, end?: number }} place the first line is 1; offsets in the source
 * @returns {string[]}
 */
export function excerpt(source, { line, start, end }) {
  const text = source.split("\n")[line - 1]?.trimEnd();
  if (text === undefined || text.trim() === "") {
    return [];
  }
  const number = `${line} │ `;
  const shown = text.length > 110 ? `${text.slice(0, 110)}…` : text;
  const lines = [number + shown];
  if (start !== undefined && end !== undefined) {
    const from = start - (source.lastIndexOf("\n", start - 1) + 1);
    const length = Math.max(1, Math.min(end - start, shown.length - from));
    if (from >= 0 && from <= shown.length) {
      lines.push(" ".repeat(number.length + from) + "^".repeat(length));
    }
  }
  return lines;
}
