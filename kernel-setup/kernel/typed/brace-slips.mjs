// What stands between the parts of braces, brackets and lists: colons and commas.

import { matchBrackets } from "./bracket-slips.mjs";

/** @typedef {import("./place.js").Rule} Rule */

/** @type {Rule} */
function equalsInBraces({ finding, line, named, marked, at }) {
  const isBare = finding.code === 2304 && marked === "";
  if (!isBare && finding.code !== 1312 && !(finding.code === 1005 && named === ":" && line[at] === "=")) {
    return undefined;
  }
  for (const [, name, value = ""] of line.matchAll(
    /(?:^|[{,])\s*(["']?[A-Za-z_$][\w$]*["']?)\s*=(?![=>])\s*([^,}]*)/g,
  )) {
    if (!isBare || name === named) {
      return `inside braces a colon stands between name and value: \`${name}: ${value.trim().slice(0, 30) || "…"}\`.`;
    }
  }
  return undefined;
}

/** @type {Rule} */
function semicolon({ finding, marked, masked, code, at }) {
  const inner = matchBrackets(masked.slice(0, finding.start)).open.at(-1);
  const goesOn = code.slice(at + 1).trim() !== "" || inner?.mark === "{";
  return finding.code === 1005 && marked === ";" && inner !== undefined && goesOn
    ? "the parts are separated by commas here: type `,` in the place of `;`."
    : undefined;
}

/** @type {Rule} */
function comma({ finding, named, marked, masked, code, at, surroundings: { declared } }) {
  const inner = matchBrackets(masked.slice(0, finding.start)).open.at(-1);
  if (finding.code !== 1005 || inner === undefined || marked === ";") return undefined;
  const before = masked.slice(0, finding.start).trimEnd();
  const inLoop = inner.mark === "(" && /\bfor\s*$/.test(masked.slice(0, inner.at));
  if (named !== "," && !(inLoop && named === ";" && marked === ")")) return undefined;
  if (inLoop) {
    return "the parts of a loop are separated by `;`, as in `for (let i = 0; i < 3; i++)`.";
  }
  const ended = /["'`\d\w)\]}]$/.test(before);
  const beginsLine = code.slice(0, at).trim() === "";
  if (beginsLine && ended && /^["'`\w$[{(]/.test(marked)) {
    return { sentence: "a comma is missing at the end of this line.", line: before.split("\n").length };
  }
  const first = /^[\w$]+/.exec(marked)?.[0] ?? "";
  const last = /([\w$]+)$/.exec(before)?.[1] ?? "";
  const isName = (/** @type {string} */ name) => declared.includes(name);
  if (inner.mark === "{" && /[{,]\s*["'`]?[\w$¤]+["'`]?$/.test(before) && /^["'`\w$[{]/.test(marked)) {
    return nextColon(code, at + marked.length)
      ? `a comma is missing before \`${marked.slice(0, 30)}\`.`
      : `a colon \`:\` is missing before \`${marked.slice(0, 30)}\`.`;
  }
  const nextValue =
    inner.mark !== "{" && isName(last) && (/^["'`\d{]/.test(marked) || (isName(first) && first === marked));
  const nextOption = inner.mark === "{" && nextColon(code, at + marked.length);
  const nextItem = /["'`\d\])}]$/.test(before) && /^["'`\d[{]/.test(marked) && /\s$/.test(code.slice(0, at));
  return ended && (nextOption || nextItem || nextValue)
    ? `a comma is missing before \`${marked.slice(0, 30)}\`.`
    : undefined;
}

/** @param {string} code @param {number} end */
function nextColon(code, end) {
  return /^\s*:/.test(code.slice(end));
}

/** @type {Rule} */
function inCall({ finding, code, at, masked, marked }) {
  const inner = matchBrackets(masked.slice(0, finding.start)).open.at(-1);
  if (finding.code !== 1005 || inner?.mark !== "(") {
    return undefined;
  }
  const [, called = ""] = /([\w$.]*)\s*$/.exec(masked.slice(0, inner.at)) ?? [];
  const [, option] = /[(,]\s*([A-Za-z_$][\w$]*)\s*$/.exec(masked.slice(0, finding.start)) ?? [];
  if (option !== undefined && code[at] === ":") {
    if (/^[A-Z][A-Z.]+$/.test(called) && /^[A-Z]{1,2}\d*$/.test(option)) {
      return `\`${called}\` looks like a formula of a spreadsheet. Those do not exist here; the course shows the twin of each.`;
    }
    return `an option stands in braces: \`{ ${option}: … }\`.`;
  }
  return marked === "=" ? "to compare, write `===`. One `=` gives a name its value." : undefined;
}

/** @type {Rule} */
function twoTexts({ finding, marked, masked, surroundings: { declared } }) {
  const before = masked.slice(0, finding.start);
  return finding.code === 1005 &&
    (/^["'`]/.test(marked) || declared.includes(marked)) &&
    /["'`][ \t]+$/.test(before) &&
    matchBrackets(before).open.length === 0
    ? `a \`+\` is missing before \`${marked.slice(0, 30)}\`: it joins two texts.`
    : undefined;
}

/** @type {Rule} `rows.map((r) => { name: r.name, votes: r.votes })` */
function objectBehindArrow({ finding, code, at, line }) {
  if (finding.code !== 1005 || code[at] !== ":") return undefined;
  const [, head] =
    /(\([^()]*\)|[\w$]+)\s*=>\s*\{\s*["'\w$]+\s*:[^{}]*,\s*["'\w$]+\s*$/.exec(line.slice(0, at)) ?? [];
  return head && `behind \`=>\`, braces are no object: write \`${head} => ({ … })\`.`;
}

/** @type {Rule} */
function objectAlone({ finding, code, at, masked }) {
  const inner = matchBrackets(masked.slice(0, finding.start)).open;
  return finding.code === 1005 &&
    code[at] === ":" &&
    inner.length === 1 &&
    inner[0]?.mark === "{" &&
    /(?:^|[;}\n])\s*$/.test(masked.slice(0, inner[0].at))
    ? "an object that stands alone needs brackets around it: `({ … })`."
    : undefined;
}

/** @type {readonly Rule[]} */
export const braceSlips = [
  objectBehindArrow,
  equalsInBraces,
  semicolon,
  inCall,
  comma,
  twoTexts,
  objectAlone,
];
