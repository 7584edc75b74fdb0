// Names that a function mentions and nothing makes yet. The cell runs, because a later one may make them; a name that
// looks like a slip gets a word at once, for the error would come only when somebody calls the function.

import { doubt } from "../compiler/doubts.mjs";
import { typedSlip } from "../typed/typed-slip.mjs";
import { unknownColumn } from "./unknown-column.mjs";
import { meantInstead } from "./unknown-name.mjs";

const types = ["string", "number", "boolean", "unknown", "object"];

/**
 * @param {readonly import("../messages.js").Finding[]} findings
 * @param {import("../messages.js").Surroundings} surroundings
 * @returns {string[]} one notice a name that was hardly meant
 */
export function laterNotices(findings, surroundings) {
  const { source, failed, library, course, closest, say } = surroundings;
  /** @type {Map<string, string>} */
  const notices = new Map();
  for (const finding of findings) {
    const { text, line, start, end } = finding;
    if (finding.code === doubt) {
      notices.set(text, say(`Line ${line}: ${text}`));
      continue;
    }
    const name = source.slice(start, end);
    if (finding.code === 2339) {
      notices.set(name, say(`Line ${line}: ${unknownColumn(name, surroundings)}`));
      continue;
    }
    if (notices.has(name) || failed.has(name) || library.includes(name) || course.includes(name)) {
      continue;
    }
    const type = /[\w$)\]]\??\s*:\s*$/.test(source.slice(0, start)) ? closest(name, types) : undefined;
    const suggested = /Did you mean '([^']+)'/.exec(text)?.[1];
    const sentence =
      type === undefined
        ? (typedSlip(finding, surroundings)?.sentence ??
          meantInstead(name, surroundings, { suggested, after: source.slice(end) }))
        : `there is nothing called \`${name}\`. Did you mean \`${type}\`?`;
    if (sentence !== undefined) {
      notices.set(name, say(`Line ${line}: ${sentence}`));
    }
  }
  return [...notices.values()];
}
