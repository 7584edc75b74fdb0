// What people type as they would write it down, and what is a text for a cell.

/** @param {string} typed */
export function dayInQuotes(typed) {
  return `a day is a text in quotes, the year first, such as \`"${/^\d{4}/.test(typed) ? typed : "2026-10-20"}"\`.`;
}

/** @param {string} typed */
export function phoneInQuotes(typed) {
  return `a phone number is a text in quotes: \`"${typed}"\`.`;
}
