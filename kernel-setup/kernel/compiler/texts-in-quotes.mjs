// What people type as they would write it down, and what is a text for a cell.

/** @param {string} typed */
export function dayInQuotes(typed) {
  const example = /^\d{4}/.test(typed) ? typed.replace(/[./]/g, "-") : "2026-10-20";
  return `a day is a text in quotes, the year first, such as \`"${example}"\`.`;
}

/** @param {string} typed */
export function phoneInQuotes(typed) {
  return `a phone number is a text in quotes: \`"${typed}"\`.`;
}
