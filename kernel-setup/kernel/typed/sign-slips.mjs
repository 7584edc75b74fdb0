// Signs that look right on paper and mean nothing in code.

import { near } from "./near.mjs";
import { hidden, readsLikeSentence } from "./text-slips.mjs";

/** @typedef {import("./place.js").Rule} Rule */

const times = "times is written `*`.";
const minus = "minus is the short sign `-`.";
const arrow = "an arrow is written `=>`.";
const dash = "the long dash is for texts. Minus is the short sign `-`.";

/** @type {Readonly<Record<string, string>>} */
const meant = {
  "÷": "divided by is written `/`.",
  "∕": "divided by is written `/`.",
  "×": times,
  "∙": times,
  "·": times,
  "⋅": times,
  "✕": times,
  "–": dash,
  "—": dash,
  "−": minus,
  "‐": minus,
  "‑": minus,
  "‒": dash,
  "―": dash,
  "≤": "at most is written `<=`.",
  "≥": "at least is written `>=`.",
  "≠": "not equal is written `!==`.",
  "²": "a square is written `** 2`.",
  "³": "a cube is written `** 3`.",
  "√": "a square root is written `Math.sqrt(…)`.",
  "½": "a half is written `0.5`.",
  "¼": "a quarter is written `0.25`.",
  "¾": "three quarters are written `0.75`.",
  "∞": "without an end is written `Infinity`.",
  "¬": "the word `not` is written `!`.",
  "∧": "the word `and` is written `&&`.",
  "∨": "the word `or` is written `||`.",
  "¿": readsLikeSentence,
  "¡": readsLikeSentence,
  "…": "three dots are written one by one: `...`.",
  "→": arrow,
  "⇒": arrow,
  "←": "a note begins with `//`.",
  "•": "a note begins with `//`.",
};

/** What cannot be seen: spaces without width, marks of direction, soft hyphens. */
const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;

/** @type {Rule} */
function foreignSign({ finding, marked, line, at }) {
  if (finding.code !== 1127) {
    return undefined;
  }
  const sign = String.fromCodePoint(line.codePointAt(at) ?? 32);
  const words = meant[marked] ?? meant[sign];
  if (words !== undefined) {
    return words;
  }
  if (/[“”„‟‘’‚‛«»‹›「」『』´′″＂]/.test(sign)) {
    return `the curly quote ${sign} does not work in code. Type a straight quote " in its place.`;
  }
  if (invisible.test(sign)) {
    return hidden;
  }
  if (sign === "#" && line.slice(0, at).trim() === "") {
    return "a note begins with `//`, not with `#`.";
  }
  if (sign === "\\") {
    return 'a backslash has no meaning here. A folder is a text in quotes with `/`, such as `"data/voters.csv"`.';
  }
  if (
    /\p{Extended_Pictographic}/u.test(sign) &&
    /\b(?:const|let|var|function|class)\s+[\w$À-ÿ]*$/.test(line.slice(0, at))
  ) {
    return `a name is made of letters, digits and \`_\`, so \`${sign}\` cannot be in it.`;
  }
  const plain = sign.normalize("NFKC");
  return plain !== sign && /^[!-~]$/.test(plain)
    ? `the wide sign ${sign} does not work in code. Type \`${plain}\` in its place.`
    : undefined;
}

/**
 * Three dots as a comment writes them, for what everybody puts there themselves. Before a name they are a spread.
 *
 * @type {Rule}
 */
function toFillIn({ finding, code, at }) {
  const [dots] = near(/(?:…|\.\.\.)(?=\s*(?:[,;)\]}]|$))/g, code, at) ?? [];
  return dots === undefined || (finding.code !== 1127 && finding.code !== 1109)
    ? undefined
    : `\`${dots}\` stands for what you have to put there, such as the name of a table.`;
}

/** @type {Rule} */
function comparison({ finding, code, at }) {
  if (finding.code > 1999) {
    return undefined;
  }
  if (finding.code === 1109 && near(/:=/g, code, at) !== undefined) {
    return "a name gets its value with one `=`, without a colon.";
  }
  if (near(/<\s?>/g, code, at) !== undefined && finding.code === 1109) {
    return "not equal is written `!==`.";
  }
  const [, asked, first, joined, second] =
    /([\w$.]+)\s*([<>]=?\s*[\w.]+)\s*(&&|\|\|)\s*([<>]=?\s*[\w.]+)/.exec(code) ?? [];
  if (asked !== undefined) {
    return `each comparison stands alone: write \`${asked} ${first} ${joined} ${asked} ${second}\`.`;
  }
  if (finding.code === 1003 && /["'`)\w]\s*\.\s*["'`]/.test(code)) {
    return "texts are joined with `+`, not with `.`.";
  }
  if (finding.code === 1109 && near(/->|=\s+>|==+>/g, code, at) !== undefined) {
    return "an arrow is written `=>`, in one piece.";
  }
  const unclosed = finding.code === 1005 && finding.text.startsWith("'>'");
  if (
    near(/(?<![=<>!])=</g, code, at) !== undefined ||
    (unclosed && /(?<![=<>!])=</.test(code.slice(0, at)))
  ) {
    return "at most is written `<=`.";
  }
  const [, made] = /\b(?:const|let|var)\s+([\w$]+)\s*$/.exec(code.slice(0, at)) ?? [];
  if (made !== undefined && finding.code === 1005 && /^["'`\d]/.test(code.slice(at))) {
    return "an equals sign `=` is missing here: a name is made with `const name = value`.";
  }
  return made !== undefined && /^={2,3}(?!=)/.test(code.slice(at))
    ? `one \`=\` gives a name its value: write \`const ${made} = …\`. Two compare.`
    : undefined;
}

/** @type {Rule} `(doors / 120)%` */
function percentOfResult({ code, at, finding }) {
  return finding.code === 1109 && /[)\]]\s*%\s*[;)\]}]?\s*$/.test(code) && at >= code.lastIndexOf("%")
    ? "a share stands without a sign: leave the `%` out. To show it per hundred, write `* 100`."
    : undefined;
}

/** @type {Rule} */
function leadingEquals({ line, code, at, finding }) {
  if (code[at] !== "=" || finding.code > 1999 || /^=[=>]/.test(code.slice(at))) {
    return undefined;
  }
  const before = code.slice(0, at);
  if (/=\s+$/.test(before)) {
    return "there is one `=` too many here.";
  }
  const rest = line
    .slice(at + 1)
    .trim()
    .replace(/;$/, "");
  if (before.trim() !== "" || rest === "") {
    return undefined;
  }
  const [, formula] = /(?<![\w.])([A-Z][A-Z.]+)\s*\(/.exec(rest) ?? [];
  if (formula !== undefined) {
    return `\`${formula}\` looks like a formula of a spreadsheet. Those do not exist here; the course shows the twin of each.`;
  }
  const [, cell] = /(?<![\w.])(\$?[A-Z]{1,3}\$?\d+)(?!\w)/.exec(rest) ?? [];
  return cell === undefined
    ? `no equals sign stands in front of a calculation: write \`${rest}\`.`
    : `\`${cell}\` looks like a cell of a spreadsheet. Here a value has a name, and the name is used.`;
}

/** @type {Rule} */
function wordForSign({ code, at, finding, surroundings: { declared } }) {
  if (finding.code > 1999 && finding.code !== 2304) {
    return undefined;
  }
  const [, is] =
    /(?<![\w.$])(is(?: not)?)\s+(?:None|null|undefined|[Tt]rue|[Ff]alse|\d|["'`])/.exec(code) ?? [];
  if (is !== undefined && finding.code < 2000) {
    return `the word \`${is}\` is written \`${is === "is" ? "===" : "!=="}\`.`;
  }
  const [, word] =
    near(/(?<![\w.$À-ÿ])(and|or|not|no|(?<=[\w)\]"'] +)[yo])(?=\s+[\w(!"'])/gi, code, at) ?? [];
  /** @type {Readonly<Record<string, string>>} */
  const signs = { and: "&&", or: "||", not: "!", y: "&&", o: "||", no: "!" };
  const sign = word === undefined || declared.includes(word) ? undefined : signs[word.toLowerCase()];
  return sign && `the word \`${word}\` is written \`${sign}\`.`;
}

/** @type {readonly Rule[]} */
export const signSlips = [toFillIn, foreignSign, comparison, leadingEquals, percentOfResult];

/** A word can also be one of a text, so this comes last. */
export const wordSlips = [wordForSign];
