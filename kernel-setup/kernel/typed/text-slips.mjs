// Texts whose quotes are missing or end too early, names of several words, and notes without their strokes.

import { matchBrackets } from "./bracket-slips.mjs";
import { near } from "./near.mjs";

/** @typedef {import("./place.js").Rule} Rule */

const word = "[A-Za-zÀ-ÿ][\\wÀ-ÿ'’-]*";
/** Words that begin or join code. */
const language =
  /^(?:const|let|var|if|else|for|while|do|return|await|new|import|export|function|class|throw|type|interface|typeof|async|case|switch|try|catch|delete|in|of|instanceof|as|and|or|not|is|def|lambda|elif|from|true|false|null|undefined)$/i;

/** @type {Rule} */
function endsEarly({ finding, line, at }) {
  if (finding.code !== 1005) {
    return undefined;
  }
  for (const { 0: text, index = 0 } of line.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|\/\/.*/g)) {
    const end = index + text.length;
    if (end === at && text[0] !== "/" && text[0] !== "`" && /^["'\wÀ-ÿ]/.test(line.slice(end))) {
      const next = /^["']?[\wÀ-ÿ]*/.exec(line.slice(end))?.[0] ?? "";
      return `the text that begins with ${text[0]} ends already before \`${next}\`. Begin and end it with a backtick instead, and it may hold quotes.`;
    }
  }
  return undefined;
}

/** @type {Rule} */
function withoutQuotes({ finding, code, line, at, surroundings }) {
  const before = new RegExp(`(?:[=:([,]|\\breturn)\\s*((?:${word}\\s+)+)$`).exec(code.slice(0, at))?.[1];
  if (finding.code !== 1005 || before === undefined) {
    return undefined;
  }
  const after = /^[\wÀ-ÿ'’ -]*/.exec(code.slice(at))?.[0] ?? "";
  const end = code.slice(at + after.length);
  const words = line.slice(at - before.length, at + after.length).trim();
  const [first = ""] = words.split(/\s/);
  return after.trim() === "" ||
    !/^(?:[,;)\]}.!?]|$)/.test(end) ||
    language.test(first) ||
    known(first, surroundings) ||
    words.length > 60
    ? undefined
    : `a text stands in quotes: \`"${words}"\`.`;
}

/** @type {Rule} */
function nameOfWords({ finding, code, at }) {
  const [, made = ""] = /\b(?:const|let|var)\s+((?:[A-Za-z_$][\w$]*[\s-]+)+)$/.exec(code.slice(0, at)) ?? [];
  const [, sign, rest] = /^(-?)\s*((?:[A-Za-z_$][\w$]*[\s-]*)+)=(?!=)/.exec(code.slice(at)) ?? [];
  const [, single] = /\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)$/.exec(code.slice(0, at)) ?? [];
  if (finding.code !== 1005 || rest === undefined || (made === "" && (single === undefined || sign === ""))) {
    return undefined;
  }
  const [first = "", ...others] = `${made || single} ${rest}`.trim().split(/[\s-]+/);
  const joined = first + others.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join("");
  return `a name is one word: write \`${joined}\`.`;
}

/** @type {Rule} */
function callWithoutBrackets({ finding, line, code, surroundings }) {
  const [, name = "", value = ""] = /^\s*([A-Za-z_$][\w$.]*)\s+(["'`\w$].*?);?\s*$/.exec(line) ?? [];
  const meant = /^(?:print|imprimir|mostrar|echo)$/i.test(name) ? "show" : name;
  const isFunction =
    meant !== name ||
    [...surroundings.library, ...surroundings.course].includes(name) ||
    /^(?:console|Math)\.\w+$/.test(name) ||
    surroundings.declared.includes(/^([\w$]+)\.[\w$.]*[\w$]$/.exec(name)?.[1] ?? "");
  const isValue = /^["'`\d]/.test(value) || surroundings.declared.includes(/^[\w$]+/.exec(value)?.[0] ?? "");
  return isFunction && isValue && [1434, 1005].includes(finding.code) && !/[={]/.test(code)
    ? `what \`${name}\` works on stands in brackets: write \`${meant}(${(value.includes("(") ? value : value.replace(/\)$/, "")).slice(0, 40)})\`.`
    : undefined;
}

export const readsLikeSentence =
  "this line reads like a sentence. A note begins with `//`, and a text stands in quotes.";

const prose = new RegExp(
  `^\\s*(?:(?:[-*•>]|\\d+[.)])\\s+)?(${word})(?:(?:[ ,;:–—-]+|[.!?]+ +)(?:${word}|\\d+%?))+[.!?…,:;]*\\s*$`,
);

/** @type {Rule} */
function sentence({ finding, line, at, masked, surroundings }) {
  const [, first = ""] = prose.exec(line) ?? [];
  const begins = masked.slice(0, finding.start - at);
  if (matchBrackets(begins).open.length > 0) {
    return undefined;
  }
  const isCode = language.test(first) || known(first, surroundings);
  // Of two words, the first may be one of the language with a slip in it.
  if (finding.code === 1435 && line.trim().split(/\s+/).length < 3) return undefined;
  return first === "" || isCode || ![1435, 1434, 1005, 1003, 1002, 1127, 2304].includes(finding.code)
    ? undefined
    : readsLikeSentence;
}

/** @type {Rule} `doors.` */
function afterDot({ finding, masked }) {
  return finding.code === 1005 && masked.slice(finding.start).trim() === "" && /[\w$)\]]\.\s*$/.test(masked)
    ? "behind the dot a name is missing."
    : undefined;
}

/** @type {Rule} */
function rowsOfTable({ code, finding, surroundings }) {
  const [, first = ""] = /^\s*([\wÀ-ÿ][^\t"'`=(]*)\t+[\wÀ-ÿ$"'-]/.exec(code) ?? [];
  return first === "" || /[=({]/.test(code) || finding.code > 2999 || known(first.trim(), surroundings)
    ? undefined
    : "this looks like rows of a table. Keep them in a file and read it with `readCSV`, or put them all between two backticks.";
}

/** @type {Rule} */
function note({ finding, line, at }) {
  const begins = line.trimStart();
  const indent = line.length - begins.length;
  if (finding.code === 1109 && at === indent && /^(?:\*{1,3}|>)\s*[A-Za-zÀ-ÿ¿¡]/.test(begins)) {
    return readsLikeSentence;
  }
  if (finding.code === 1161 && /^\/(?![/*])/.test(begins) && at >= indent) {
    return "a note begins with two strokes: `//`.";
  }
  return (/^--\s+\w/.test(begins) || begins.startsWith("<!--")) && finding.code !== 2540
    ? "a note begins with `//`."
    : undefined;
}

export const hidden =
  "an invisible sign stands here, most likely copied from a document. Type this line again.";

/** @type {Rule} between the letters of a word, which then are two */
function hiddenInWord({ finding, code }) {
  return finding.code < 2000 && /\w[\u200b\u2060\ufeff\u00ad]\w/.test(code) ? hidden : undefined;
}

/** @type {Rule} letters and digits of East Asian keyboards: `ｌｅｔ x` */
function wideLetters({ marked }) {
  const plain = marked.normalize("NFKC");
  return plain !== marked && /^[!-~]+$/.test(plain) && /^[\uff01-\uff5e!-~]+$/.test(marked)
    ? `the wide sign ${marked} does not work in code. Type \`${plain}\` in its place.`
    : undefined;
}

/** @type {Rule} */
function backslash({ finding, code }) {
  return finding.code === 1125 || finding.code === 1198 || /(?<!\w)[A-Za-z]:\\/.test(code)
    ? 'in a text a backslash begins a special sign. Write folders with `/`, such as `"data/voters.csv"`.'
    : undefined;
}

/** @type {Rule} */
function address({ line, at }) {
  const [found] = near(/(?<!["'`\w])(?:https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+)/g, line, at) ?? [];
  return found && `an address is a text in quotes: \`"${found.replace(/[;,)]+$/, "").slice(0, 60)}"\`.`;
}

/** @param {string} name @param {import("../messages.js").Surroundings} surroundings */
function known(name, { declared, library, course }) {
  return [declared, library, course].some((names) => names.includes(name)) || name in globalThis;
}

/** @type {readonly Rule[]} */
export const textSlips = [
  wideLetters,
  hiddenInWord,
  afterDot,
  note,
  rowsOfTable,
  address,
  endsEarly,
  callWithoutBrackets,
  sentence,
  nameOfWords,
  withoutQuotes,
  backslash,
];
